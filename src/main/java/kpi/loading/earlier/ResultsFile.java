package kpi.loading.earlier;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.model.FiscalYear;
import kpi.source.Characters;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.SourceText;

/**
 * {@code results.json} of a run.
 *
 * @param name as its user wrote it
 * @param root numbers keep all their digits
 */
public record ResultsFile(Path path, String name, JsonNode root, FiscalYear year) {

  /** What results are read for; the messages say so. */
  public enum Role {
    EARLIER(
        "missing-earlier-run",
        "earlier-run-no-json",
        "earlier-run-unknown-format",
        "earlier-run-broken"),
    CHECKED("missing-run", "run-no-json", "run-unknown-format", "run-broken");

    private final String missing;
    private final String noJson;
    private final String unknownFormat;
    private final String broken;

    Role(String missing, String noJson, String unknownFormat, String broken) {
      this.missing = missing;
      this.noJson = noJson;
      this.unknownFormat = unknownFormat;
      this.broken = broken;
    }

    /** The code of a message about a part that cannot be read. */
    public String broken() {
      return broken;
    }
  }

  private static final String RESULTS = "results.json";
  private static final String FORMAT = "kpi-results/1";

  /** A key that is repeated is no JSON of ours. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * @param given the file, or the folder of the run
   * @param shown the same as its user wrote it
   * @throws Rejected with exit code 66 if it is not there, 65 if it is of another form or year
   */
  public static ResultsFile read(Path given, String shown, Role role) throws Rejected {
    boolean isFolder = Files.isDirectory(given);
    Path file = isFolder ? given.resolve(RESULTS) : given;
    String name = isFolder ? shown + "/" + RESULTS : shown;
    if (!Files.isRegularFile(file)) {
      throw new Rejected(ExitCode.INPUT_MISSING, Message.error(role.missing, Place.of(name)));
    }
    Path real = isFolder ? InputFile.within(given, file, name) : file;
    JsonNode root = parse(SourceText.read(real, name), role);
    Optional<JsonPointer> unwritable = unwritable(root, JsonPointer.empty());
    if (unwritable.isPresent()) {
      throw unusable(Message.error(role.broken, Place.of(name), unwritable.get().toString()));
    }
    String format = root.path("format").asText();
    if (!format.equals(FORMAT)) {
      throw unusable(Message.error(role.unknownFormat, Place.of(name), format));
    }
    FiscalYear year =
        FiscalYear.parse(root.path("fiscalYear").asText())
            .orElseThrow(
                () -> unusable(Message.error(role.broken(), Place.of(name), "/fiscalYear")));
    return new ResultsFile(file, name, root, year);
  }

  private static JsonNode parse(SourceText text, Role role) throws Rejected {
    try {
      return MAPPER.readTree(text.text());
    } catch (JacksonException broken) {
      JsonLocation at = broken.getLocation();
      Place place =
          at == null
              ? Place.of(text.name())
              : new Place(text.name(), at.getLineNr(), at.getColumnNr());
      throw unusable(Message.error(role.noJson, place));
    } catch (NumberFormatException beyondAnyNumber) {
      // the library lets through that an exponent such as 9999999999 is none
      throw unusable(Message.error(role.noJson, Place.of(text.name())));
    }
  }

  /** The first value that no report could show: an escaped control character, a number too long. */
  private static Optional<JsonPointer> unwritable(JsonNode node, JsonPointer at) {
    if (node.isTextual()) {
      return Characters.firstUnwritable(node.asText()).isPresent()
          ? Optional.of(at)
          : Optional.empty();
    }
    if (node.isNumber()) {
      return isBounded(node.decimalValue()) ? Optional.empty() : Optional.of(at);
    }
    Stream<Optional<JsonPointer>> within =
        node.isArray()
            ? IntStream.range(0, node.size())
                .mapToObj(index -> unwritable(node.get(index), at.appendIndex(index)))
            : node.properties().stream()
                .map(one -> unwritable(one.getValue(), at.appendProperty(one.getKey())));
    return within.flatMap(Optional::stream).findFirst();
  }

  /** Few characters such as 1e999999999 would take gigabytes of digits. */
  private static boolean isBounded(BigDecimal number) {
    return number.precision() <= Limits.DIGITS && Math.abs((long) number.scale()) <= Limits.DIGITS;
  }

  private static Rejected unusable(Message message) {
    return new Rejected(ExitCode.DATA_UNUSABLE, message);
  }
}
