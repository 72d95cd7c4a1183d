package kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.Label;
import kpi.model.definition.DeclaredLabels;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.Fact;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final String COLUMN = "association";

  @Test
  void a_label_as_listed_is_not_told() {
    assertThat(told(labels(false, "医器工", "商工組合"), "医器工", "商工組合", "")).isEmpty();
  }

  @Test
  void without_a_list_nothing_is_told() {
    assertThat(told(DeclaredLabels.NONE, "医器工", "商工会")).isEmpty();
  }

  @Test
  void a_label_of_no_stratum_is_told_with_those_that_are_listed() {
    assertThat(told(labels(false, "甲会", "乙会"), "甲会", "乙会", "甲の会"))
        .extracting(Message::code, Message::place, Message::arguments, Message::value)
        .containsExactly(
            tuple(
                "label-in-no-stratum",
                new Place("companies.csv", 4, 4),
                List.of("甲の会", "加盟団体", "「甲会」「乙会」"),
                "甲の会"));
  }

  @Test
  void a_label_that_two_listed_ones_are_alike_to_is_none_of_them() {
    DeclaredLabels labels = labels(true, "ABC会", "ＡＢＣ会");
    assertThat(labels.asListed(company(2, "abc会"))).isEqualTo(company(2, "abc会"));
    assertThat(told(labels, "ABC会", "ＡＢＣ会", "abc会"))
        .extracting(Message::code)
        .containsExactly("label-not-listed");
  }

  @Test
  void an_ideograph_of_compatibility_is_another_name() {
    DeclaredLabels labels = labels(true, "福会");
    assertThat(told(labels, "福会", "\uFA1B会"))
        .extracting(Message::code)
        .containsExactly("label-not-listed");
  }

  @Test
  void listed_labels_that_no_row_bears_are_noted_once() {
    assertThat(told(labels(true, "甲会", "乙会", "丙会"), "", "甲会"))
        .extracting(Message::isNote, Message::place, Message::arguments)
        .containsExactly(
            tuple(true, new Place("companies.csv", 1, 4), List.of("加盟団体", "「乙会」「丙会」")));
  }

  @Test
  void of_a_column_that_is_blank_throughout_nothing_is_noted() {
    assertThat(told(labels(true, "甲会"), "", "")).isEmpty();
  }

  private static List<Message> told(DeclaredLabels labels, String... associations) {
    Messages messages = new Messages();
    Labels checked = new Labels(Shipped.companies(), labels, messages);
    for (int i = 0; i < associations.length; i++) {
      checked.check(company(i + 2, associations[i]));
    }
    checked.report();
    return messages.sorted();
  }

  private static Fact company(int line, String association) {
    Map<String, String> cells =
        association.isEmpty()
            ? Map.of("company_id", "C" + line)
            : Map.of("company_id", "C" + line, COLUMN, association);
    return new Fact(Shipped.companies(), line, FactOf.company(cells).values());
  }

  private static DeclaredLabels labels(boolean open, String... labels) {
    List<StratumValue> values =
        Stream.of(labels)
            .map(one -> new StratumValue(one, new Label(one, one), Set.of(one), Optional.empty()))
            .toList();
    Stratum stratum =
        new Stratum(
            COLUMN,
            new Label(COLUMN, COLUMN),
            Optional.of(COLUMN),
            values,
            open,
            Optional.empty(),
            Map.of());
    return new DeclaredLabels(
        List.of(
            new KpiDefinition(
                2,
                "",
                List.of(),
                stratum.label(),
                false,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(COLUMN, stratum),
                List.of())));
  }
}
