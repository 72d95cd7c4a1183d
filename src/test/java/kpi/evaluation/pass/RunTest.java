package kpi.evaluation.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.FactOf;
import kpi.Shipped;
import kpi.loading.dataset.Dataset;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.result.RowCount;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over the case {@code ranges}: eleven companies and five themes. */
class RunTest {

  private final Messages messages = new Messages();
  private final List<String> seen = new ArrayList<>();
  private Run run;

  @BeforeEach
  void open() throws Rejected {
    Dataset dataset = Dataset.open(Path.of("fixtures/ranges"), Shipped.dictionary(), messages);
    run = new Run(dataset, Shipped.on(LocalDate.of(2026, 1, 1)), 2);
  }

  @Test
  void every_table_is_read_and_counted_whoever_collects() throws Rejected {
    assertThat(run.pass(List.of(new Seen("themes", false)), messages))
        .containsExactly(new RowCount("companies", 11, 11), new RowCount("themes", 5, 5));
    assertThat(seen).containsExactly("T1 T2 T3 T4 T5", "end of themes");
  }

  @Test
  void where_only_some_tables_are_asked_for_the_others_are_not_read() throws Rejected {
    run.passWhereAsked(List.of(new Seen("themes", false), new Seen("courses", false)), messages);
    assertThat(seen).containsExactly("T1 T2 T3 T4 T5", "end of themes");
    seen.clear();
    run.passWhereAsked(List.of(new Seen("courses", false)), messages);
    assertThat(seen).isEmpty();
  }

  @Test
  void who_wants_another_look_sees_the_rows_once_more() throws Rejected {
    run.passWhereAsked(List.of(new Seen("themes", true), new Seen("companies", false)), messages);
    assertThat(seen)
        .endsWith(
            "T1 T2 T3 T4 T5",
            "end of themes",
            "again T1",
            "again T2",
            "again T3",
            "again T4",
            "again T5")
        .doesNotContain("again C01");
  }

  @Test
  void a_single_row_is_decided_as_all_of_them_are() {
    Fact foreign =
        FactOf.company(Map.of("company_id", "C1", "capital_origin", "foreign", "founded", "2030"));
    Decision decision = run.decide(foreign);
    assertThat(decision.of("外資系企業")).isEqualTo(Truth.YES);
    assertThat(decision.ofRule("外資系企業")).isEqualTo(Truth.YES);
    assertThat(decision.of("内資系企業")).isEqualTo(Truth.NO);
    assertThat(decision.written()).isEqualTo(foreign);
    assertThat(decision.findings()).as("founded after the reference date").isNotEmpty();
  }

  private final class Seen implements Collector {

    private final String table;
    private final boolean again;

    Seen(String table, boolean again) {
      this.table = table;
      this.again = again;
    }

    @Override
    public Optional<OfTable> of(TableSchema schema, Setting setting) {
      return schema.name().equals(table) ? Optional.of(new OfSeen()) : Optional.empty();
    }

    private final class OfSeen implements OfTable {

      @Override
      public Runnable look(List<Decision> rows) {
        return () -> seen.add(String.join(" ", rows.stream().map(row -> row.fact().id()).toList()));
      }

      @Override
      public void end() {
        seen.add("end of " + table);
      }

      @Override
      public boolean wantsAnotherLook() {
        return again;
      }

      @Override
      public void lookAgain(Fact written) {
        seen.add("again " + written.id());
      }
    }
  }
}
