package kpi.differential.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;

/**
 * A rule that says what cannot be right in a row.
 *
 * @param conditions all of them must certainly hold, of the row as it is written
 * @param told the items that it tells of
 * @param doubted those of them whose value is not known to be so
 * @param annotations name → text
 */
record FindingRule(
    String name,
    TableSchema table,
    List<Condition> conditions,
    List<List<Column>> told,
    List<List<Column>> doubted,
    Map<String, String> annotations) {

  private static final Pattern CONCLUSION = Pattern.compile("\"([^\"]+)\"を(確認する|不明として扱う)");

  static boolean isOne(RuleLines lines) {
    return CONCLUSION.matcher(lines.then().get(0)).matches();
  }

  static FindingRule of(RuleLines lines, DataDictionary dictionary) {
    TableSchema table = ClassRules.table(lines, dictionary);
    FindingSentences sentences = new FindingSentences(table);
    List<Condition> conditions =
        lines.when().stream().skip(1).map(line -> sentences.read(line.substring(2))).toList();
    List<List<Column>> told = new ArrayList<>();
    List<List<Column>> doubted = new ArrayList<>();
    for (String line : lines.then()) {
      Matcher said = CONCLUSION.matcher(line);
      if (!said.matches()) {
        throw new AssertionError("not understood: " + line);
      }
      List<Column> item = table.item(said.group(1)).orElseThrow().columns();
      told.add(item);
      if (said.group(2).equals("不明として扱う")) {
        doubted.add(item);
      }
    }
    return new FindingRule(lines.name(), table, conditions, told, doubted, lines.annotations());
  }

  boolean inForce(LocalDate day) {
    return Validity.covers(annotations, day);
  }
}
