package kpi.report.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.dictionary.SurveyForm;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.DeclaredSentences.AboutItem;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;

/**
 * What a codebook says of one item.
 *
 * @param name of the column; of an item that is the first of several columns, its label
 * @param isKey whether it identifies a row, and so is never blank
 * @param codes code → label; yes and no of a flag
 * @param asked the fiscal years in which it is asked
 * @param derived columns that it is made of; empty if it stands in a file
 * @param how it is made of them
 * @param sentences code → sentences that rules may say of it; the empty code is any other value
 * @param explanation for respondents; empty if there is none
 */
record ItemEntry(
    TableSchema table,
    String name,
    String label,
    ColumnType type,
    String unit,
    boolean isKey,
    boolean isOrdered,
    Map<String, String> codes,
    Column.Asked asked,
    List<Column> derived,
    Derivation how,
    Map<String, List<String>> sentences,
    String explanation) {

  /** How an item comes about. */
  enum Derivation {
    /** It stands in the file. */
    NONE,
    /** The class of a number. */
    CLASS,
    /** The first of several columns that is filled in. */
    FIRST
  }

  private static final Map<String, String> ANSWERS = answers();

  /** All items of a dictionary, by table: columns, then classes, then what is the first of many. */
  static List<ItemEntry> of(DataDictionary dictionary, List<SurveyForm> questionnaires) {
    List<ItemEntry> entries = new ArrayList<>();
    for (TableSchema table : dictionary.tables()) {
      for (Column column : table.columns()) {
        entries.add(
            ofColumn(table, column, dictionary, explanation(column, table, questionnaires)));
      }
      table.classes().forEach(one -> entries.add(ofColumn(table, one, dictionary, "")));
      table.items().forEach(item -> entries.add(ofItem(table, item)));
    }
    return entries;
  }

  private static ItemEntry ofColumn(
      TableSchema table, Column column, DataDictionary dictionary, String explanation) {
    return new ItemEntry(
        table,
        column.name(),
        column.label(),
        column.type(),
        column.unit(),
        table.key().contains(column),
        column.ordered(),
        column.type() == ColumnType.FLAG ? ANSWERS : column.codes(),
        column.asked(),
        column.classes().map(one -> List.of(one.of())).orElse(List.of()),
        column.classes().isPresent() ? Derivation.CLASS : Derivation.NONE,
        sentences(column, dictionary),
        explanation);
  }

  private static ItemEntry ofItem(TableSchema table, Item item) {
    return new ItemEntry(
        table,
        item.label(),
        item.label(),
        item.type(),
        item.unit(),
        false,
        false,
        Map.of(),
        Column.Asked.ALWAYS,
        item.columns(),
        Derivation.FIRST,
        Map.of(),
        "");
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("yes", "はい");
    answers.put("no", "いいえ");
    return answers;
  }

  private static String explanation(
      Column column, TableSchema table, List<SurveyForm> questionnaires) {
    return questionnaires.stream()
        .filter(form -> form.respondent().equals(table) || form.lists().contains(table))
        .flatMap(form -> Optional.ofNullable(form.explanations().get(column)).stream())
        .findFirst()
        .orElse("");
  }

  private static Map<String, List<String>> sentences(Column column, DataDictionary dictionary) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (AboutItem one : dictionary.sentences().items()) {
      if (one.label().equals(column.label())) {
        String code = one.opposite() ? "" : code(one, column);
        sentences.computeIfAbsent(code, any -> new ArrayList<>()).add(one.text());
      }
    }
    return sentences;
  }

  /** Rules say the label of a code where it has one. */
  private static String code(AboutItem sentence, Column column) {
    return column.codes().entrySet().stream()
        .filter(code -> code.getValue().equals(sentence.value()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(sentence.value());
  }
}
