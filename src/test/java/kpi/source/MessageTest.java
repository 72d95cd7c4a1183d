package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kpi.source.Message.Words;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static final Place CELL = new Place("companies.csv", 3, 4);
  private static final Place OTHER = new Place("companies.csv", 9, 4);

  @Test
  void an_error_a_warning_and_a_note_are_three_things() {
    Message error = Message.error("bad-number", CELL, "12x");
    Message warning = Message.warning("bad-number", CELL, "12x");
    Message note = Message.note("bad-number", CELL, "12x");
    assertThat(error).matches(Message::isError).matches(one -> !one.isNote());
    assertThat(warning).matches(one -> !one.isError()).matches(one -> !one.isNote());
    assertThat(note).matches(Message::isNote).matches(one -> !one.isError());
  }

  @Test
  void a_finding_told_at_another_place_says_the_same() {
    Message told =
        Message.warning("bad-number", CELL, "12x").withExcerpt("C1,12x").withValue("12x");
    Message moved = told.at(OTHER);
    assertThat(moved.place()).isEqualTo(OTHER);
    assertThat(moved.at(CELL)).isEqualTo(told);
  }

  @Test
  void a_rule_lends_its_words_and_nothing_else() {
    Message told = Message.warning("設立年が未来", CELL, "設立年を確かめる").withValue("2030");
    Message said = told.saidBy(Words.DOUBTING_RULE);
    assertThat(said.words()).isEqualTo(Words.DOUBTING_RULE);
    assertThat(said.value()).isEqualTo("2030");
    assertThat(said.saidBy(Words.PROGRAM)).isEqualTo(told);
  }

  @Test
  void findings_stand_by_place_then_by_kind_then_by_what_they_say() {
    List<Message> ordered =
        List.of(
            Message.error("b", CELL, "z"),
            Message.error("a", OTHER, "x", "y"),
            Message.error("a", OTHER, "y"),
            Message.error("b", OTHER));
    assertThat(Stream.of(3, 2, 0, 1).map(ordered::get).sorted()).containsExactlyElementsOf(ordered);
  }
}
