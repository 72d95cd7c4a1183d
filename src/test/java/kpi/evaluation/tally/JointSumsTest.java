package kpi.evaluation.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpi.FactOf;
import kpi.Shipped;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Physicians to participants, two sums over the courses of the first five themes. */
class JointSumsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final CellId QUOTIENT = CellId.of("quotient");

  private final TableSchema table = Shipped.dictionary().table("courses").orElseThrow();
  private final List<Fact> courses = new ArrayList<>();

  @Test
  void what_is_certain_is_added_up_above_and_below_the_line() {
    course("1", "4", "10");
    course("2", "6", "20");
    course("6", "50", "50");
    assertThat(range()).isEqualTo(Range.of(BigFraction.of(10, 30)));
    assertThat(tally().undetermined()).isZero();
  }

  @Test
  void a_course_that_may_not_count_brings_both_its_numbers_or_none() {
    course("1", "4", "10");
    course("", "6", "50");
    assertThat(range()).isEqualTo(new Range(BigFraction.of(10, 60), BigFraction.of(4, 10)));
    assertThat(tally().undetermined()).isEqualTo(1);
  }

  @Test
  void a_blank_number_adds_nothing_on_its_side_of_the_line() {
    course("1", "4", "10");
    course("2", "6", "");
    course("3", "", "10");
    assertThat(range()).isEqualTo(Range.of(BigFraction.of(10, 20)));
    assertThat(tally().blanks()).as("told of the two sums themselves").isZero();
  }

  private Range range() {
    return new Bounds(tally()).ofRatio().orElseThrow().range();
  }

  private CellTally tally() {
    RuleBook.InForce rules = Shipped.on(DAY);
    List<DefinedCell> cells =
        rules.define(
            List.of(CellId.of("training-physicians"), CellId.of("training-participants-total")),
            new Messages());
    Setting setting = new Setting(DAY, new FiscalYear(2025));
    TableTally tally =
        new TableTally(
            cells,
            List.of(new JointCell(QUOTIENT, cells.get(0), cells.get(1))),
            List.of(),
            rules.classifier(),
            rules.populations(),
            setting);
    tally.add(courses, rules.classifier().classify(courses, setting));
    return tally.totals().get(QUOTIENT);
  }

  private void course(String theme, String physicians, String participants) {
    Map<String, String> cells = new HashMap<>();
    cells.put("hub_id", "H1");
    cells.put("course_name", "研修" + courses.size());
    cells.put("theme", theme);
    cells.put("format", "series");
    cells.put("physicians", physicians);
    cells.put("participants", participants);
    courses.add(FactOf.row(table, cells));
  }
}
