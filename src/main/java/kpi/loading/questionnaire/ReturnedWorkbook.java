package kpi.loading.questionnaire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.mapping.Mapping.SourceColumn;
import kpi.loading.questionnaire.WorkbookMap.Asked;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceFile;
import kpi.loading.sheet.SourceSheet;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * A questionnaire that came back.
 *
 * @param name of the file, below the folder in which it was found
 * @param key of the respondent, as typed
 * @param map what it asks
 */
public record ReturnedWorkbook(
    Path file, String name, SurveyForm questionnaire, String key, WorkbookMap map) {

  /** What stands for "not known" in a questionnaire. */
  public static final Set<String> BLANK_WORDS = Set.of("不明", "無回答", "わからない");

  private static final String PROVENANCE = "survey";

  /**
   * Reads who answered.
   *
   * @param questionnaires that may come back
   * @throws Rejected with exit code 65 or 66 if the file is no questionnaire that can be read
   */
  public static ReturnedWorkbook read(Path file, String name, List<SurveyForm> questionnaires)
      throws Rejected {
    List<SourceSheet> sheets = SourceFile.sheets(file, name, Optional.empty());
    Optional<WorkbookMap> map = Optional.empty();
    for (SourceSheet sheet : sheets) {
      if (sheet.sheet().equals(WorkbookMap.SHEET)) {
        map = WorkbookMap.read(sheet);
      }
    }
    WorkbookMap found = map.orElseThrow(() -> refused("collect-no-questionnaire", name));
    SurveyForm questionnaire =
        questionnaires.stream()
            .filter(one -> one.respondent().name().equals(found.respondent()))
            .findFirst()
            .orElseThrow(() -> refused("collect-other-questionnaire", name));
    ReturnedWorkbook workbook = new ReturnedWorkbook(file, name, questionnaire, "", found);
    String key = workbook.typedKey(sheets);
    if (key.isEmpty()) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE,
          Message.error("collect-without-key", Place.of(name), questionnaire.key().label()));
    }
    return new ReturnedWorkbook(file, name, questionnaire, key, found);
  }

  static Rejected refused(String code, String name, String... arguments) {
    return new Rejected(ExitCode.DATA_UNUSABLE, Message.error(code, Place.of(name), arguments));
  }

  private String typedKey(List<SourceSheet> sheets) throws Rejected {
    String item = questionnaire.key().name();
    Optional<Asked> asked =
        map.of(map.respondent()).stream().filter(one -> one.item().equals(item)).findFirst();
    Optional<SourceSheet> sheet = asked.flatMap(one -> sheet(sheets, one.sheet()));
    if (sheet.isEmpty()) {
      return "";
    }
    List<SheetRow> rows = new ArrayList<>();
    new FormSheet(sheet.get(), List.of(asked.get().label()))
        .read(
            row -> {
              rows.add(row);
              return true;
            });
    return rows.get(1).cell(0).text().strip();
  }

  private static Optional<SourceSheet> sheet(List<SourceSheet> sheets, String name) {
    return sheets.stream().filter(one -> one.sheet().equals(name)).findFirst();
  }

  /** The fiscal year that it is about. */
  public FiscalYear year() {
    return map.year();
  }

  /** Its tables, with the sheets in which they stand; a sheet that is gone is not there. */
  public Map<Source, SourceSheet> sources() throws Rejected {
    Map<Source, SourceSheet> sources = new LinkedHashMap<>();
    List<SourceSheet> sheets = SourceFile.sheets(file, name, Optional.empty());
    add(questionnaire.respondent(), sheets, sources);
    for (TableSchema list : questionnaire.lists()) {
      add(list, sheets, sources);
    }
    return sources;
  }

  private void add(TableSchema table, List<SourceSheet> sheets, Map<Source, SourceSheet> sources) {
    List<Asked> asked = map.of(table.name());
    Optional<SourceSheet> sheet =
        asked.stream().findFirst().flatMap(one -> sheet(sheets, one.sheet()));
    if (sheet.isEmpty()) {
      return;
    }
    List<String> labels = asked.stream().map(Asked::label).toList();
    boolean isForm = table.equals(questionnaire.respondent());
    Map<String, List<String>> headings = new HashMap<>();
    asked.forEach(one -> headings.put(one.item(), List.of(one.label())));
    if (!isForm) {
      Column reference = questionnaire.reference(table);
      headings.put(reference.name(), List.of(reference.label()));
    }
    Source source =
        new Source(
            Optional.of(name),
            Optional.of(sheet.get().sheet()),
            Optional.empty(),
            Optional.empty(),
            table,
            PROVENANCE,
            columns(table, headings),
            Place.of(name));
    sources.put(
        source,
        isForm
            ? new FormSheet(sheet.get(), labels)
            : new ListSheet(sheet.get(), labels, questionnaire.reference(table).label(), key));
  }

  private static List<SourceColumn> columns(TableSchema table, Map<String, List<String>> headings) {
    return table.columns().stream()
        .filter(column -> headings.containsKey(column.name()))
        .map(
            column ->
                new SourceColumn(
                    column,
                    headings.get(column.name()),
                    Optional.empty(),
                    Optional.of(column.unit()).filter(unit -> !unit.isEmpty()),
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Set.of()))
        .toList();
  }

  /** Items that it asks and the data dictionary does not have. */
  public List<String> unknownItems() {
    return map.items().stream().filter(one -> !isKnown(one)).map(Asked::label).toList();
  }

  private boolean isKnown(Asked asked) {
    return tables()
        .filter(table -> table.name().equals(asked.table()))
        .anyMatch(table -> table.column(asked.item()).isPresent());
  }

  private Stream<TableSchema> tables() {
    return Stream.concat(Stream.of(questionnaire.respondent()), questionnaire.lists().stream());
  }
}
