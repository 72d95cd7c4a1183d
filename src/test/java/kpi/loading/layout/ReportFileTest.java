package kpi.loading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.Shipped;
import kpi.model.definition.KpiDefinition;
import kpi.model.layout.ChartPlan;
import kpi.model.layout.PagePlan;
import kpi.model.layout.PagePlan.Page;
import kpi.model.layout.PagePlan.Part;
import kpi.model.layout.ReportPlan;
import kpi.source.Message;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

  private static final String MINIMAL =
      "format: kpi-report/1\npages: {main: [kpis], each-kpi: [result], annex: []}\n";

  private final Messages messages = new Messages();
  @TempDir private Path folder;

  @Test
  void all_that_the_shipped_plan_shows_is_defined() {
    ReportPlan plan = read(Shipped.DEFINITIONS, Shipped.kpis());
    assertThat(messages.sorted()).isEmpty();
    assertThat(plan.charts()).hasSize(15);
    assertThat(plan.matrices()).hasSize(2);
    assertThat(plan.lists()).hasSize(3);
  }

  @Test
  void where_a_folder_says_nothing_the_shipped_plan_holds() {
    assertThat(read(folder, Shipped.kpis())).isEqualTo(read(Shipped.DEFINITIONS, Shipped.kpis()));
  }

  @Test
  void of_the_shipped_plan_only_what_fits_other_definitions_is_shown() {
    KpiDefinition venture = Shipped.kpis().get(1);
    List<KpiDefinition> fewer =
        List.of(
            venture.with(
                venture.indicators().stream()
                    .filter(one -> !one.id().equals("entrant-share"))
                    .toList()));
    ReportPlan plan = read(folder, fewer);
    assertThat(messages.sorted()).isEmpty();
    assertThat(plan.charts()).extracting(ChartPlan::id).containsExactly("funnel", "approvals");
    assertThat(plan.lists()).isEmpty();
  }

  @Test
  void what_is_left_out_of_an_own_plan_is_not_shown() throws IOException {
    Files.writeString(folder.resolve(ReportPlan.FILE), MINIMAL);
    assertThat(read(folder, Shipped.kpis()))
        .isEqualTo(
            new ReportPlan(
                new PagePlan(List.of(Page.KPIS), List.of(Part.RESULT), List.of()),
                List.of(),
                List.of(),
                List.of()));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_list_is_either_of_a_table_or_of_a_stratum() throws IOException {
    Files.writeString(
        folder.resolve(ReportPlan.FILE),
        MINIMAL
            + """
        lists:
          - {kpi: 6, id: both, title: 両方, table: hubs, each: name, stratum: area}
          - {kpi: 6, id: none, title: どちらもない}
        """);
    read(folder, Shipped.kpis());
    assertThat(messages.sorted())
        .extracting(Message::code)
        .containsExactly("yaml-one-of", "yaml-one-of");
    assertThat(messages.sorted()).extracting(one -> one.place().line()).containsExactly(4, 5);
  }

  private ReportPlan read(Path definitions, List<KpiDefinition> kpis) {
    return ReportFile.read(definitions, kpis, Shipped.dictionary(), messages);
  }
}
