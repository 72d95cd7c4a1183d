package kpi.replay.cases;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.source.ExitCode;
import kpi.source.Messages;

/**
 * What {@code case.yaml} says.
 *
 * @param name what the case shows, in a sentence
 * @param referenceDate in the place of the dataset's own
 * @param rules a folder of rules of the case's own
 * @param definitions a folder of definitions of the case's own
 * @param exitCode 0, or the one of a case that must be rejected
 */
public record CaseFile(
    String name,
    Optional<LocalDate> referenceDate,
    Optional<Path> rules,
    Optional<Path> definitions,
    int exitCode,
    Optional<Skip> skip) {

  static final String NAME = "case.yaml";

  private static final JsonPointer DATE = JsonPointer.compile("/reference-date");
  private static final JsonPointer SKIP_DATE = JsonPointer.compile("/skip/date");

  /** Why a case is not run, and since which day. */
  public record Skip(String reason, LocalDate date) {}

  /**
   * @return empty if the file cannot be used; the reasons are among the messages
   */
  public static Optional<CaseFile> read(Path folder, Messages messages) {
    Messages own = new Messages();
    Optional<CaseFile> read =
        YamlFile.readWithin(folder, NAME, "case", own).map(file -> of(folder, file, own));
    messages.addAll(own);
    return own.hasErrors() ? Optional.empty() : read;
  }

  private static CaseFile of(Path folder, YamlFile file, Messages messages) {
    JsonNode root = file.root();
    Optional<LocalDate> skipped = date(file, SKIP_DATE, messages);
    return new CaseFile(
        root.get("name").asText(),
        date(file, DATE, messages),
        folder(folder, file, "rules", messages),
        folder(folder, file, "definitions", messages),
        root.path("exit-code").asInt(ExitCode.DONE.number()),
        skipped.map(day -> new Skip(root.at("/skip/reason").asText(), day)));
  }

  private static Optional<Path> folder(Path folder, YamlFile file, String key, Messages messages) {
    if (!file.root().has(key)) {
      return Optional.empty();
    }
    String name = file.root().get(key).asText();
    if (!Files.isDirectory(folder.resolve(name))) {
      messages.add(file.error("case-folder-missing", JsonPointer.compile("/" + key), name));
    }
    return Optional.of(folder.resolve(name));
  }

  private static Optional<LocalDate> date(YamlFile file, JsonPointer at, Messages messages) {
    String written = file.root().at(at).asText();
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException none) {
      messages.add(file.error("case-no-such-day", at, written));
      return Optional.empty();
    }
  }
}
