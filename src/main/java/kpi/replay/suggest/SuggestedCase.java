package kpi.replay.suggest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.replay.suggest.Suggestions.Suggestion;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;
import kpi.rules.finding.FindingRule;

/**
 * The suggested rows of one table and day, as the files of a case, those for findings apart. What
 * is to be expected is left blank: a person has to fill it in.
 */
public record SuggestedCase(
    String name, TableSchema table, Setting setting, List<Suggestion> rows) {

  private static final String EXPECTED = "expected-classifications.csv";
  private static final String WARNINGS = "expected-warnings.txt";

  /** The cases that hold all rows. */
  public static List<SuggestedCase> of(Suggestions suggestions) {
    Map<String, List<Suggestion>> byName = new LinkedHashMap<>();
    for (Suggestion one : suggestions.rows()) {
      String name =
          (isForFinding(one) ? "suggested-finding-" : "suggested-")
              + one.row().table().name().replace('_', '-')
              + "-"
              + one.setting().asOf();
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
    }
    List<SuggestedCase> cases = new ArrayList<>();
    byName.forEach(
        (name, rows) ->
            cases.add(
                new SuggestedCase(name, rows.get(0).row().table(), rows.get(0).setting(), rows)));
    return cases;
  }

  /** The files of the case: name → text, lines ended by LF. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("case.yaml", "format: kpi-case/1\nname: %s（名前を書き換える）\n".formatted(name));
    files.put(
        "dataset.yaml",
        """
        format: kpi-dataset/1
        title: %s（模擬データ）
        fiscal-year: %s
        reference-date: %s
        provenance:
          %s: synthetic
        """
            .formatted(name, setting.fiscalYear().label(), setting.asOf(), table.file()));
    files.put(table.file(), data());
    if (isForFinding(rows.get(0))) {
      files.put(WARNINGS, "（指摘される場所と種類を書く）\n");
    } else {
      files.put(EXPECTED, expected());
    }
    return files;
  }

  private static boolean isForFinding(Suggestion one) {
    return one.wish().rule() instanceof FindingRule;
  }

  /**
   * Writes each case into a folder of its name, which must not be there yet.
   *
   * @param into is made if it is not there
   * @throws IOException if a case cannot be written; then none of them is there
   */
  public static void writeAll(List<SuggestedCase> cases, Path into) throws IOException {
    Deque<Path> made = new ArrayDeque<>();
    boolean isDone = false;
    try {
      for (Path above : missing(into.toAbsolutePath().normalize())) {
        made.push(Files.createDirectory(above));
      }
      for (SuggestedCase one : cases) {
        one.write(into, made);
      }
      isDone = true;
    } finally {
      if (!isDone) {
        for (Path part : made) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /** The folders that have to be made, the outermost first. */
  private static List<Path> missing(Path folder) {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    return List.copyOf(missing);
  }

  private void write(Path into, Deque<Path> made) throws IOException {
    Path folder = Files.createDirectory(into.resolve(name));
    made.push(folder);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      made.push(path);
      Files.writeString(
          path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  private String data() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::name).toList());
    rows.forEach(
        one -> lines.add(table.columns().stream().map(each -> cell(one.row(), each)).toList()));
    return csv(lines);
  }

  private String expected() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("subject_id", "population", "membership"));
    for (Suggestion one : rows) {
      if (one.wish().rule() instanceof ClassificationRule rule) {
        lines.add(List.of(one.row().id(), rule.population(), ""));
      }
    }
    return csv(lines);
  }

  private static String cell(Fact row, Column column) {
    return row.written(column);
  }

  private static String csv(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
