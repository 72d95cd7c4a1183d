package kpi.analysis.explain.subject;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.analysis.Given;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.PopulationAnswer;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;
import kpi.source.Phrases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rows just beside a limit: which conditions keep them out, by how much, and in which cell. */
class NearMissTest {

  private static final Path CASES = Path.of("src/test/resources/explain");
  private static final Map<String, Given> GIVEN = new HashMap<>();

  /** A row of the case file is one condition that fails or is open. */
  @TestFactory
  Stream<DynamicTest> exactly_the_failing_and_open_conditions_are_named() throws IOException {
    Map<String, List<NamedCsvRecord>> bySubject =
        cases("near-misses.csv").stream()
            .collect(Collectors.groupingBy(NearMissTest::name, TreeMap::new, Collectors.toList()));
    return bySubject.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getValue())));
  }

  private static void check(List<NamedCsvRecord> rows) {
    Fact fact = fact(rows.get(0));
    PopulationAnswer answer = answer(rows.get(0));
    assertThat(SubjectText.word(answer.membership())).isEqualTo(rows.get(0).getField("membership"));
    CellText cells = new CellText(new Phrases("analysis/explain", "ja"));
    List<String> told =
        answer.rules().stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.answer() != Truth.YES)
            .map(condition -> told(condition, cells))
            .toList();
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(row -> expected(row, fact)).toList());
  }

  private static String told(ConditionAnswer condition, CellText cells) {
    String readings = condition.readings().stream().map(cells::of).collect(Collectors.joining("|"));
    String named =
        condition.memberships().entrySet().stream()
            .map(one -> one.getKey() + " " + SubjectText.word(one.getValue()))
            .collect(Collectors.joining("|"));
    return SubjectText.word(condition.answer())
        + " "
        + condition.condition().sentence()
        + " "
        + readings
        + named;
  }

  private static String expected(NamedCsvRecord row, Fact fact) {
    String column = row.getField("column");
    String cell = column.isEmpty() ? "" : "  companies.csv:" + fact.line() + " " + column;
    return row.getField("answer")
        + " "
        + row.getField("sentence")
        + " "
        + row.getField("reading")
        + cell;
  }

  @TestFactory
  Stream<DynamicTest> the_cells_that_would_decide_are_named() throws IOException {
    return cases("open-cells.csv").stream()
        .map(row -> DynamicTest.dynamicTest(name(row), () -> checkOpen(row)));
  }

  private static void checkOpen(NamedCsvRecord row) {
    PopulationAnswer answer = answer(row);
    assertThat(answer.membership()).isEqualTo(Truth.UNKNOWN);
    assertThat(answer.open())
        .allMatch(cell -> cell.place().toString().equals("companies.csv:" + fact(row).line()))
        .extracting(
            cell ->
                cell.columns().stream().map(column -> column.name()).collect(Collectors.toList()))
        .extracting(columns -> String.join(" ", columns))
        .containsExactly(row.getField("columns").split("; "));
  }

  @Test
  void every_near_miss_of_the_fixture_has_a_case() throws IOException {
    List<String> ids =
        cases("near-misses.csv").stream()
            .filter(row -> row.getField("fixture").equals("r7"))
            .map(row -> row.getField("id"))
            .distinct()
            .toList();
    for (int number = 17; number <= 38; number++) {
      assertThat(ids).contains("C%03d".formatted(number));
    }
  }

  private static List<NamedCsvRecord> cases(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(CASES.resolve(file))) {
      return reader.stream().toList();
    }
  }

  private static String name(NamedCsvRecord row) {
    return row.getField("fixture") + " " + row.getField("id") + " " + row.getField("population");
  }

  private static PopulationAnswer answer(NamedCsvRecord row) {
    Given given = given(row);
    TableSchema table = Shipped.companies();
    Setting setting = given.setting(table);
    Fact fact = fact(row);
    Outcome outcome = given.rules().classifier().classify(List.of(fact), setting).get(0);
    return new SubjectExplainer(given.rules().populations(), setting)
        .explain(fact, outcome, List.of(row.getField("population")))
        .populations()
        .get(0);
  }

  private static Fact fact(NamedCsvRecord row) {
    return given(row).facts(Shipped.companies()).stream()
        .filter(fact -> fact.id().equals(row.getField("id")))
        .findFirst()
        .orElseThrow();
  }

  private static Given given(NamedCsvRecord row) {
    return GIVEN.computeIfAbsent(row.getField("fixture"), Given::fixture);
  }
}
