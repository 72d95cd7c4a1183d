package kpi.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import kpi.rules.classification.Case;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.condition.Setting;
import kpi.rules.engine.RuleBase;
import kpi.rules.engine.RuleBases;
import org.junit.jupiter.api.Test;

/** What is found in rows, against the engine fired on every row. */
class ScreeningTest {

  private static final Setting SETTING =
      new Setting(LocalDate.of(2026, 1, 1), new FiscalYear(2025));
  private static final List<FindingRule> RULES =
      Shipped.book(Shipped.RULES, Shipped.DEFINITIONS).findings();
  private static final Map<String, List<String>> WRITTEN =
      Map.of(
          "corporate_number",
              List.of("", "7000012050002", "7000012050003", "1.18E+12", "T1", "000012050002", "-"),
          "capital_origin", List.of("", "domestic", "foreign"),
          "headquarters_country", List.of("", "JP", "US"),
          "founded", List.of("", "2026-01-01", "2026-01-02", "2026", "2051"),
          "capital_yen", List.of("", "0", "9999", "10000"),
          "total_investment_yen", List.of("", "0", "9999", "10000"),
          "employees", List.of("", "0", "9", "10"),
          "device_rd_started", List.of("", "1899", "1900-01-01", "2026-01-01", "2027-04"));

  private final Random random = new Random(11);

  @Test
  void the_engine_concludes_the_same_of_every_row() {
    List<Fact> facts = Stream.generate(this::row).limit(2_000).toList();
    assertThat(found(RULES, facts)).hasSizeGreaterThan(2_000).isEqualTo(fired(facts));
  }

  @Test
  void the_order_of_rules_and_rows_does_not_matter() {
    List<Fact> facts = new ArrayList<>(Stream.generate(this::row).limit(500).toList());
    TreeSet<String> before = new TreeSet<>(found(RULES, facts));
    List<FindingRule> rules = new ArrayList<>(RULES);
    Collections.shuffle(rules, random);
    Collections.shuffle(facts, random);
    assertThat(new TreeSet<>(found(rules, facts))).isEqualTo(before);
  }

  @Test
  void a_row_in_order_stays_the_very_same() {
    Fact fact = FactOf.company(Map.of("company_id", "C1", "founded", "2020"));
    assertThat(screening(RULES).screen(fact, SETTING, found -> {})).isSameAs(fact);
  }

  @Test
  void only_what_is_doubted_changes() {
    Fact fact =
        FactOf.company(
            Map.of("company_id", "C1", "founded", "2051", "capital_yen", "1", "employees", "10"));
    Fact counted = screening(RULES).screen(fact, SETTING, found -> {});
    for (Column column : fact.table().columns()) {
      boolean doubted = column.name().equals("founded");
      Value written = fact.value(column);
      assertThat(counted.value(column)).isEqualTo(doubted ? new Value.Doubted(written) : written);
    }
  }

  private Fact row() {
    Map<String, String> cells =
        new HashMap<>(Map.of("company_id", "C" + random.nextInt(1_000_000)));
    WRITTEN.forEach(
        (column, values) -> cells.put(column, values.get(random.nextInt(values.size()))));
    return FactOf.company(cells);
  }

  private static Screening screening(List<FindingRule> rules) {
    return new Screening(rules, DeclaredLabels.NONE, RuleBases.SHARED);
  }

  private static List<String> found(List<FindingRule> rules, List<Fact> facts) {
    Screening screening = screening(rules);
    List<String> found = new ArrayList<>();
    for (Fact fact : facts) {
      screening.screen(
          fact, SETTING, one -> found.add(line(fact, one.rule(), one.column().orElseThrow())));
    }
    return found.stream().sorted().toList();
  }

  /** Every rule fired on every row, one by one. */
  private static List<String> fired(List<Fact> facts) {
    Map<String, FindingRule> byName =
        RULES.stream().collect(Collectors.toMap(FindingRule::name, rule -> rule));
    Map<String, Questionnaire> questions = new HashMap<>();
    for (FindingRule rule : RULES) {
      Questionnaire ofTable =
          questions.computeIfAbsent(rule.table().subject(), any -> new Questionnaire());
      rule.conditions().forEach(ofTable::add);
    }
    RuleBase base = RuleBase.compile(RULES.stream().map(rule -> rule.text().drl()).toList());
    List<Case> cases = new ArrayList<>();
    for (Fact fact : facts) {
      String subject = fact.table().subject();
      Questionnaire asked = questions.get(subject);
      cases.add(Case.ofRow(cases.size(), subject, asked, asked.ask(fact, SETTING)));
    }
    return base.fire(cases, Found.class).stream()
        .map(
            found -> {
              Fact fact = facts.get(found.subject().index());
              Column column = fact.table().item(found.said().first()).orElseThrow().deciding(fact);
              return line(fact, byName.get(found.rule()), column);
            })
        .sorted()
        .toList();
  }

  private static String line(Fact fact, FindingRule rule, Column column) {
    return fact.id() + " " + rule.name() + " " + column.name();
  }
}
