package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowWordsTest {

  @Test
  void words_are_held_evened_out_so_that_width_and_case_do_not_matter() {
    RowWords words = RowWords.of(List.of("合 計", "ＴＯＴＡＬ"), List.of());
    assertThat(words.summaries()).containsExactlyInAnyOrder("合計", "total");
  }

  @Test
  void the_longest_form_comes_first_so_that_no_shorter_one_is_cut_out_of_it() {
    RowWords words = RowWords.of(List.of(), List.of("Ltd.", "(株)", "㈱", "Co.,Ltd."));
    assertThat(words.legalForms()).containsExactly("co.,ltd.", "ltd.", "(株)");
  }
}
