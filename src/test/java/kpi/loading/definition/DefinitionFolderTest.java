package kpi.loading.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kpi.model.Label;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionFolderTest {

  private final Messages messages = new Messages();
  private final List<KpiDefinition> kpis =
      DefinitionFolder.read(Path.of("kpi-definitions"), messages);

  @Test
  void the_eleven_definitions_hold_and_come_by_number() {
    assertThat(messages.sorted()).isEmpty();
    assertThat(kpis)
        .extracting(KpiDefinition::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
  }

  @Test
  void targets_are_not_set_today() {
    assertThat(kpis).allMatch(kpi -> kpi.target().isEmpty() && kpi.kgi().isEmpty());
  }

  @Test
  void follow_ups_are_told_from_what_is_computed() {
    assertThat(kpis.stream().filter(KpiDefinition::followUp).map(KpiDefinition::number))
        .containsExactly(4, 5, 8, 9, 10, 11);
  }

  @Test
  void a_stratum_of_populations_names_them() {
    Stratum kind = kpis.get(6).strata().get("kind");
    assertThat(kind.column()).isEmpty();
    assertThat(kind.values().get(0).code()).isEqualTo("rd");
    assertThat(kind.values().get(0).population()).contains("海外研究開発拠点");
    assertThat(kind.values().get(0).columnCodes()).isEmpty();
  }

  @Test
  void a_stratum_of_a_column_names_its_codes() {
    Stratum area = kpis.get(5).strata().get("area");
    assertThat(area.column()).contains("priority_area");
    assertThat(area.values())
        .extracting(StratumValue::columnCodes)
        .contains(Set.of("1"), Set.of("none", "multiple"));
  }

  @Test
  void values_that_depend_on_another_stratum_are_their_own_labels() {
    Stratum answer = kpis.get(0).strata().get("answer");
    assertThat(answer.open()).isTrue();
    assertThat(answer.by()).contains("question");
    StratumValue first = answer.valuesWithin(Map.of("question", "age")).get(0);
    assertThat(first)
        .isEqualTo(
            new StratumValue(
                first.code(),
                new Label(first.code(), first.code()),
                Set.of(first.code()),
                Optional.empty()));
  }

  @Test
  void an_indicator_is_one_cell_unless_it_says_otherwise() {
    IndicatorDefinition share = indicator("overseas-share");
    assertThat(share.strata()).containsExactly(List.of());
    assertThat(share.isRate()).isTrue();
    assertThat(share.decimals()).isEqualTo(1);
    assertThat(share.headline()).isTrue();
    assertThat(share.proposed()).isFalse();
    assertThat(share.place().file()).isEqualTo("kpi-definitions/kpi-07/kpi.yaml");
    assertThat(share.place().line()).isPositive();
  }

  @Test
  void an_indicator_may_show_some_values_only() {
    IndicatorDefinition bases = indicator("overseas-base");
    assertThat(bases.strata()).containsExactly(List.of("kind"));
    assertThat(bases.shows("kind", "rd")).isTrue();
    assertThat(bases.shows("kind", "export")).isFalse();
    assertThat(indicator("overseas-share").shows("kind", "export")).isTrue();
  }

  @Test
  void the_folder_is_called_by_its_own_name_wherever_it_is() {
    Messages found = new Messages();
    DefinitionFolder.read(Path.of("./src/../kpi-definitions/kpi-01/.."), found);
    assertThat(found.sorted()).isEmpty();
    DefinitionFolder.read(Path.of("/no/such/place"), found);
    assertThat(found.sorted().get(0).place()).isEqualTo(Place.of("place"));
  }

  @Test
  void what_an_editor_did_to_a_file_is_told_and_a_file_from_elsewhere_is_refused(@TempDir Path temp)
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve("kpi-definitions/kpi-01")).getParent();
    String text = Files.readString(Path.of("kpi-definitions/kpi-01/kpi.yaml"));
    Files.writeString(folder.resolve("kpi-01/kpi.yaml"), "\uFEFF" + text);
    Path elsewhere = Files.writeString(temp.resolve("elsewhere.yaml"), text);
    Files.createDirectory(folder.resolve("kpi-02"));
    Files.createSymbolicLink(folder.resolve("kpi-02/kpi.yaml"), elsewhere);
    Messages found = new Messages();
    assertThat(DefinitionFolder.read(folder, found))
        .extracting(KpiDefinition::number)
        .containsExactly(1);
    assertThat(found.sorted())
        .contains(
            Message.warning("byte-order-mark", new Place("kpi-definitions/kpi-01/kpi.yaml", 1, 1)),
            Message.error("link-out-of-folder", Place.of("kpi-definitions/kpi-02/kpi.yaml")));
  }

  @Test
  void a_kpi_in_the_folder_of_another_is_left_out(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("kpi-definitions/kpi-02")).getParent();
    Files.copy(Path.of("kpi-definitions/kpi-01/kpi.yaml"), folder.resolve("kpi-02/kpi.yaml"));
    Messages found = new Messages();
    assertThat(DefinitionFolder.read(folder, found)).isEmpty();
    assertThat(found.sorted()).extracting(Message::code).contains("wrong-kpi-number");
  }

  @Test
  void every_value_of_an_indicator_has_its_place() {
    IndicatorDefinition bases = indicator("overseas-base");
    assertThat(bases.place("unit").line()).isGreaterThan(bases.place().line());
    assertThat(bases.place("strata/0").line()).isGreaterThan(bases.place().line());
    assertThat(bases.place("strata/1")).isEqualTo(bases.place());
  }

  private IndicatorDefinition indicator(String id) {
    return kpis.stream()
        .flatMap(kpi -> kpi.indicators().stream())
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
