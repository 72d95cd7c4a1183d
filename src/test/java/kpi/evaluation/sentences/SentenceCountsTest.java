package kpi.evaluation.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpi.Shipped;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;

/** The eleven companies of the case {@code ranges}. */
class SentenceCountsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void each_sentence_is_asked_of_those_that_the_sentences_before_it_left() throws Exception {
    Map<String, List<SentenceCount>> counts = counts("ranges");
    // 本社, 研究開発, 創業, 資本金, 従業員数, 輸入
    assertThat(counts.get("ベンチャー企業"))
        .containsExactly(
            new SentenceCount(11, 1, 0),
            new SentenceCount(10, 0, 0),
            new SentenceCount(10, 6, 0),
            new SentenceCount(4, 0, 1),
            new SentenceCount(4, 0, 1),
            new SentenceCount(4, 0, 2));
  }

  @Test
  void those_that_are_left_are_those_that_were_not_removed() throws Exception {
    List<SentenceCount> venture = counts("ranges").get("ベンチャー企業");
    for (int i = 1; i < venture.size(); i++) {
      assertThat(venture.get(i).before()).isEqualTo(venture.get(i - 1).left());
    }
  }

  @Test
  void rules_about_tables_that_are_not_there_have_no_counts() throws Exception {
    assertThat(counts("hub-answered-twice")).doesNotContainKey("ベンチャー企業");
  }

  @Test
  void counts_of_batches_add_up() {
    assertThat(new SentenceCount(5, 2, 1).plus(new SentenceCount(7, 3, 2)))
        .isEqualTo(new SentenceCount(12, 5, 3));
  }

  private static Map<String, List<SentenceCount>> counts(String fixture) throws Exception {
    Messages messages = new Messages();
    Dataset dataset = Dataset.open(Path.of("fixtures", fixture), Shipped.dictionary(), messages);
    SentenceCounts counts = new SentenceCounts(Shipped.on(DAY));
    new Run(dataset, Shipped.on(DAY), 2).passWhereAsked(List.of(counts), messages);
    return counts.byRule();
  }
}
