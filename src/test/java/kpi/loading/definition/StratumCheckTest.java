package kpi.loading.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.Label;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

/** Strata whose values depend on another one. */
class StratumCheckTest {

  private final Map<String, Stratum> strata = new LinkedHashMap<>();

  @Test
  void a_stratum_may_depend_on_one_that_depends_on_another() {
    add("a", "");
    add("b", "a");
    add("c", "b");
    assertThat(codes()).isEmpty();
  }

  @Test
  void strata_that_depend_on_each_other_depend_on_nothing() {
    add("a", "b");
    add("b", "a");
    assertThat(codes()).containsExactly("stratum-by-none", "stratum-by-none");
  }

  @Test
  void a_circle_of_three_is_found_and_what_only_leads_into_it_is_not_part_of_it() {
    add("a", "c");
    add("b", "a");
    add("c", "b");
    add("outside", "a");
    assertThat(told())
        .extracting(message -> message.code() + " " + message.arguments().get(0))
        .containsExactlyInAnyOrder("stratum-by-none a", "stratum-by-none b", "stratum-by-none c");
  }

  @Test
  void a_stratum_that_depends_on_itself_or_on_none_that_is_declared_is_told() {
    add("a", "a");
    add("b", "gone");
    assertThat(codes()).containsExactly("stratum-by-none", "stratum-by-none");
  }

  @Test
  void a_value_on_which_nothing_can_depend_is_told_with_those_there_are() {
    add("a", "");
    StratumValue value = new StratumValue("x", new Label("値x", "x"), Set.of(), Optional.empty());
    strata.put(
        "b",
        new Stratum(
            "b",
            new Label("b", "b"),
            Optional.empty(),
            List.of(),
            false,
            Optional.of("a"),
            Map.of("v", List.of(value), "w", List.of(value))));
    assertThat(told())
        .extracting(Message::code, Message::arguments)
        .containsExactly(tuple("values-by-none", List.of("b", "a", "w", "v")));
  }

  private void add(String key, String by) {
    Label label = new Label(key, key);
    StratumValue value = new StratumValue("v", new Label("値", "v"), Set.of(), Optional.of(key));
    Optional<String> base = Optional.of(by).filter(text -> !text.isEmpty());
    strata.put(
        key,
        new Stratum(
            key,
            label,
            Optional.empty(),
            base.isEmpty() ? List.of(value) : List.of(),
            false,
            base,
            base.isEmpty() ? Map.of() : Map.of("v", List.of(value))));
  }

  private List<String> codes() {
    return told().stream().map(Message::code).toList();
  }

  private List<Message> told() {
    IndicatorDefinition indicator =
        new IndicatorDefinition(
            "count",
            2,
            new Label("数", "count"),
            "社",
            0,
            List.of(List.copyOf(strata.keySet())),
            false,
            true,
            "",
            Place.of("kpi.yaml"));
    KpiDefinition kpi =
        new KpiDefinition(
            2,
            "",
            List.of(),
            new Label("", ""),
            false,
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            strata,
            List.of(indicator));
    Messages messages = new Messages();
    new StratumCheck(kpi, messages).check();
    return messages.sorted();
  }
}
