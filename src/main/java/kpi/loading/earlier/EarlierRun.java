package kpi.loading.earlier;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kpi.model.FiscalYear;
import kpi.model.HistoryEntry;
import kpi.source.ExitCode;
import kpi.source.FileDigest;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.SourceText;

/**
 * The results of a run of an earlier year, as history.
 *
 * @param file the name of the file as its user knows it
 * @param name the name of the file alone
 * @param digest SHA-256
 * @param figures of that year only; indicators without a value have none
 */
public record EarlierRun(
    String file, String name, FiscalYear year, String digest, List<HistoryEntry> figures) {

  private static final String RESULTS = "results.json";
  private static final String FORMAT = "kpi-results/1";

  /** Numbers keep all their digits, and a key that is repeated is no JSON of ours. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads {@code results.json}.
   *
   * @param given the file, or the folder of the run
   * @param shown the same as its user wrote it
   * @throws Rejected with exit code 66 if it is not there, 65 if it cannot be used
   */
  static EarlierRun read(Path given, String shown) throws Rejected {
    boolean isFolder = Files.isDirectory(given);
    Path file = isFolder ? given.resolve(RESULTS) : given;
    String name = isFolder ? shown + "/" + RESULTS : shown;
    if (!Files.isRegularFile(file)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("missing-earlier-run", Place.of(name)));
    }
    SourceText text = SourceText.read(file, name);
    JsonNode root = parse(text);
    String format = root.path("format").asText();
    if (!format.equals(FORMAT)) {
      throw unusable(Message.error("earlier-run-unknown-format", Place.of(name), format));
    }
    String label = root.path("fiscalYear").asText();
    Optional<FiscalYear> year = FiscalYear.parse(label);
    if (year.isEmpty()) {
      throw unusable(Message.error("earlier-run-broken", Place.of(name), "/fiscalYear"));
    }
    Messages messages = new Messages();
    List<HistoryEntry> figures = new EarlierFigures(name, root, year.get(), messages).read();
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return new EarlierRun(
        name, file.getFileName().toString(), year.get(), digest(file, name), figures);
  }

  private static String digest(Path file, String name) throws Rejected {
    try {
      return FileDigest.sha256(file);
    } catch (IOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("missing-earlier-run", Place.of(name)));
    }
  }

  private static JsonNode parse(SourceText text) throws Rejected {
    try {
      JsonNode root = MAPPER.readTree(text.text());
      return root == null ? MAPPER.nullNode() : root;
    } catch (JacksonException broken) {
      JsonLocation at = broken.getLocation();
      Place place =
          at == null
              ? Place.of(text.name())
              : new Place(text.name(), at.getLineNr(), at.getColumnNr());
      throw unusable(Message.error("earlier-run-no-json", place));
    }
  }

  private static Rejected unusable(Message message) {
    return new Rejected(ExitCode.DATA_UNUSABLE, message);
  }
}
