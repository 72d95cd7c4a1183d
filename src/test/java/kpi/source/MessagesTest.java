package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of one kind in one file a hundred warnings are told, and how many more there are. */
class MessagesTest {

  private static final int TOLD = 100;

  private final List<Message> heard = new ArrayList<>();
  private final Messages messages = new Messages(heard::add);

  @Test
  void a_hundred_warnings_of_a_kind_are_told_one_by_one() {
    IntStream.rangeClosed(1, TOLD).forEach(line -> messages.add(late(line)));
    assertThat(messages.sorted()).hasSize(TOLD).allMatch(one -> one.code().equals("late"));
  }

  @Test
  void of_more_the_first_by_place_are_told_and_the_rest_counted_in_whatever_order_they_came() {
    List<Message> ascending = new ArrayList<>();
    IntStream.rangeClosed(1, TOLD + 7).forEach(line -> ascending.add(late(line)));
    List<Message> told = new ArrayList<>(ascending.subList(0, TOLD));
    told.add(Message.warning("more-of-a-kind", Place.of("companies.csv"), "late", "7"));

    ascending.forEach(messages::add);
    Messages descending = new Messages();
    IntStream.rangeClosed(1, TOLD + 7).forEach(n -> descending.add(late(TOLD + 8 - n)));
    assertThat(messages.sorted()).containsExactlyInAnyOrderElementsOf(told);
    assertThat(descending.sorted()).containsExactlyElementsOf(messages.sorted());
  }

  @Test
  void the_same_warning_is_told_and_counted_once() {
    IntStream.rangeClosed(1, TOLD).forEach(line -> messages.add(late(line)));
    messages.add(late(1));
    messages.add(late(TOLD));
    assertThat(messages.sorted()).hasSize(TOLD);
    assertThat(messages.countsAboutData()).containsEntry("late", (long) TOLD);
  }

  @Test
  void warnings_of_other_kinds_or_files_do_not_crowd_each_other_out() {
    IntStream.rangeClosed(1, TOLD)
        .forEach(
            line -> {
              messages.add(late(line));
              messages.add(Message.warning("early", Place.of("companies.csv", line)));
              messages.add(Message.warning("late", Place.of("themes.csv", line)));
            });
    assertThat(messages.sorted()).hasSize(3 * TOLD);
  }

  @Test
  void errors_are_all_told() {
    IntStream.rangeClosed(1, TOLD + 7)
        .forEach(line -> messages.add(Message.error("bad", Place.of("companies.csv", line))));
    assertThat(messages.sorted()).hasSize(TOLD + 7);
  }

  @Test
  void what_two_stages_found_adds_up() {
    Messages one = new Messages();
    Messages two = new Messages();
    IntStream.rangeClosed(1, 120).forEach(line -> one.add(late(line)));
    IntStream.rangeClosed(121, 250).forEach(line -> two.add(late(line)));
    messages.addAll(one);
    messages.addAll(two);
    assertThat(messages.countsAboutData()).containsEntry("late", 250L);
    assertThat(messages.sorted())
        .hasSize(TOLD + 1)
        .contains(late(TOLD))
        .contains(Message.warning("more-of-a-kind", Place.of("companies.csv"), "late", "150"));
  }

  @Test
  void who_listens_hears_each_finding_as_it_comes() {
    Messages other = new Messages();
    Message error = Message.error("bad", Place.of("companies.csv", 2));
    other.add(error);
    other.add(late(3));
    messages.add(late(1));
    messages.pass(late(2));
    messages.addAll(other);
    assertThat(heard).containsExactly(late(1), late(2), error, late(3));
    assertThat(messages.sorted()).as("what was only passed is not kept").doesNotContain(late(2));
  }

  @Test
  void findings_about_the_data_are_counted_by_their_kind_and_others_are_not() {
    messages.add(Message.error("bad", Place.of("companies.csv", 2)));
    messages.add(Message.error("bad", Place.of("companies.csv", 2)));
    messages.add(Message.error("bad", Place.of("themes.csv", 2)));
    messages.add(late(2));
    messages.add(Message.error("bad", Place.of("rules/company.dslr", 2)));
    messages.add(Message.warning("late", Place.of("kpi-01/kpi.yaml", 2)));
    assertThat(messages.countsAboutData())
        .hasSize(2)
        .containsEntry("bad", 2L)
        .containsEntry("late", 1L);
  }

  @Test
  void only_an_error_ends_a_stage_and_it_takes_along_what_was_found_besides() {
    messages.add(late(2));
    assertThatCode(() -> messages.rejectErrors(ExitCode.DATA_UNUSABLE)).doesNotThrowAnyException();
    assertThat(messages.hasErrors()).isFalse();
    Message error = Message.error("bad", Place.of("companies.csv", 1));
    messages.add(error);
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> messages.rejectErrors(ExitCode.DATA_UNUSABLE))
        .satisfies(
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.DATA_UNUSABLE);
              assertThat(rejected.messages()).containsExactly(error, late(2));
            });
  }

  private static Message late(int line) {
    return Message.warning("late", Place.of("companies.csv", line));
  }
}
