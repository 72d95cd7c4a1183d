package kpi.report.questionnaire;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.loading.dataset.Dataset;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.AskedList;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.DatasetHeader.TableNote;
import kpi.model.dataset.FollowUp;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * The folder in which a year is collected: a dataset without rows, the questionnaires, who is sent
 * one, and what is still to be supplied. Dates are those of the year before moved by a year, and
 * say that they are assumed.
 *
 * @param old the dataset of the year before
 * @param title of the new dataset
 * @param referenceDate of the new dataset
 * @param asked who is sent a questionnaire
 */
public record YearFolder(
    Dataset old,
    FiscalYear year,
    String title,
    LocalDate referenceDate,
    List<SurveyForm> questionnaires,
    AskedList asked) {

  public static final String QUESTIONNAIRES = "questionnaires";
  public static final String CHECKLIST = "checklist.md";

  private static final String HISTORY = "history";
  private static final String FOLLOW_UPS = "followups.yaml";

  /** The file of a questionnaire that nobody has filled in. */
  public static String fileOf(SurveyForm questionnaire) {
    return "questionnaire-" + questionnaire.respondent().name() + ".xlsx";
  }

  /**
   * Writes the files into an existing, empty folder.
   *
   * @param each whether everybody asked gets a workbook with the key filled in
   */
  public void write(Path folder, boolean each) throws IOException {
    text(folder.resolve("dataset.yaml"), header());
    for (TableSchema table : old.tables()) {
      String columns = asked(table).stream().map(Column::name).collect(Collectors.joining(","));
      text(folder.resolve(table.file()), columns + "\n");
    }
    if (!old.followUps().isEmpty()) {
      text(folder.resolve(FOLLOW_UPS), followUps());
    }
    Path forms = Files.createDirectory(folder.resolve(QUESTIONNAIRES));
    try (Writer writer = Files.newBufferedWriter(forms.resolve(AskedList.FILE))) {
      asked.write(writer);
    }
    for (SurveyForm one : questionnaires) {
      bytes(
          forms.resolve(fileOf(one)), QuestionnaireWorkbook.of(one, year, Map.of(), referenceDate));
      if (each) {
        each(one, forms);
      }
    }
    text(folder.resolve(CHECKLIST), new Checklist(this).text());
  }

  List<Column> asked(TableSchema table) {
    return table.columns().stream().filter(column -> column.asked().in(year)).toList();
  }

  private void each(SurveyForm questionnaire, Path forms) throws IOException {
    Path own = Files.createDirectory(forms.resolve(questionnaire.respondent().name()));
    int number = 1;
    for (AskedList.Respondent one : asked.of(questionnaire.respondent().name())) {
      Map<Column, String> known = Map.of(questionnaire.key(), one.key());
      String name = "%04d-%s.xlsx".formatted(number++, one.key().replaceAll("[^A-Za-z0-9_-]", "_"));
      bytes(own.resolve(name), QuestionnaireWorkbook.of(questionnaire, year, known, referenceDate));
    }
  }

  private String header() {
    StringBuilder yaml = new StringBuilder("# " + year.label() + "年度のデータ。日付と出どころを確認して直す。\n");
    yaml.append("format: kpi-dataset/1\n");
    yaml.append("title: '").append(title.replace("'", "''")).append("'\n");
    yaml.append("fiscal-year: ").append(year.label()).append('\n');
    yaml.append("reference-date: ").append(referenceDate).append('\n');
    yaml.append("provenance:\n");
    old.tables().forEach(table -> yaml.append("  ").append(table.file()).append(": survey\n"));
    if (old.yaml(HISTORY).isPresent()) {
      yaml.append("  history.yaml: published\n");
    }
    if (!old.followUps().isEmpty()) {
      yaml.append("  " + FOLLOW_UPS + ": published\n");
    }
    DatasetHeader before = old.header();
    if (!before.tables().isEmpty()) {
      yaml.append("tables:\n");
      old.tables().stream()
          .filter(table -> before.tables().containsKey(table.name()))
          .forEach(table -> yaml.append(note(table.name(), before.tables().get(table.name()))));
    }
    return yaml.toString();
  }

  private static String note(String table, TableNote note) {
    StringBuilder line = new StringBuilder("  " + table + ": {");
    note.asOf().ifPresent(day -> line.append("as-of: ").append(day.plusYears(1)).append(", "));
    note.period().ifPresent(period -> line.append("period: ").append(moved(period)).append(", "));
    return line + "assumed: true}\n";
  }

  private static String moved(String period) {
    return List.of(period.split("/")).stream()
        .map(day -> LocalDate.parse(day).plusYears(1).toString())
        .collect(Collectors.joining("/"));
  }

  /** The same items, with nothing reported yet. */
  private String followUps() {
    StringBuilder yaml = new StringBuilder("format: kpi-followups/1\nitems:\n");
    for (FollowUp item : old.followUps()) {
      yaml.append("  - {kpi: ").append(item.kpi()).append(", item: ").append(item.item());
      yaml.append(", label: ").append(quoted(item.label())).append(", status: 未報告");
      yaml.append(", source: \"\", reporter: ").append(quoted(item.reporter()));
      yaml.append(", date: \"\"");
      if (!item.numbers().isEmpty()) {
        yaml.append(", indicators: [").append(numbers(item)).append("]");
      }
      yaml.append("}\n");
    }
    return yaml.toString();
  }

  private static String numbers(FollowUp item) {
    return item.numbers().stream()
        .map(one -> "{id: " + one.indicator() + ", value: null, unit: " + quoted(one.unit()) + "}")
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static void text(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }

  private static void bytes(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
  }
}
