package kpi.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.rules.text.vocabulary.Sentence;
import kpi.rules.text.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceKindTest {

  private static final Set<SentenceKind> SAID =
      Stream.of(
              Vocabulary.ofClassifications(Shipped.dictionary()),
              Vocabulary.ofFindings(Shipped.dictionary()),
              Vocabulary.ofIndicators(Shipped.dictionary()))
          .flatMap(vocabulary -> vocabulary.sentences().stream())
          .map(Sentence::kind)
          .collect(Collectors.toSet());

  @ParameterizedTest
  @EnumSource
  void each_kind_is_said_by_some_sentence_and_found_by_its_word(SentenceKind kind) {
    assertThat(SAID).contains(kind);
    assertThat(SentenceKind.of(kind.word())).isEqualTo(kind);
  }

  @ParameterizedTest
  @EnumSource
  void the_opposite_of_the_opposite_is_the_kind_itself_and_so_is_the_neighbour(SentenceKind kind) {
    kind.opposite()
        .ifPresent(other -> assertThat(other.opposite()).contains(kind).isNotEqualTo(other));
    kind.neighbour().ifPresent(other -> assertThat(other.neighbour()).contains(kind));
  }

  @ParameterizedTest
  @EnumSource
  void opposites_stand_in_one_group_and_both_ask(SentenceKind kind) {
    kind.opposite()
        .ifPresent(
            other -> {
              assertThat(other.group()).isEqualTo(kind.group());
              assertThat(other.isAsking()).isEqualTo(kind.isAsking());
            });
  }

  @Test
  void a_kind_that_the_table_has_not_is_refused() {
    assertThatThrownBy(() -> Said.of("at-moost|従業員数|300人"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at-moost");
  }
}
