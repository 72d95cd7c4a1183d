package kpi.replay.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {

  private static final String RULE =
      """
      ルール "甲"
      もし
          企業が次のすべてを満たす
          - %s
          - 資本金が1億円以上である
      ならば
          "甲"に分類する
      終わり
      """;

  @TempDir Path rules;

  @Test
  void each_limit_of_a_range_moves_by_itself() throws IOException {
    assertThat(changedTo("101人以上300人以下"))
        .containsExactly(
            "従業員数が100人以上300人以下である",
            "従業員数が102人以上300人以下である",
            "従業員数が101人以上299人以下である",
            "従業員数が101人以上301人以下である");
  }

  @Test
  void a_limit_whose_digits_end_the_other_one_moves_alone() throws IOException {
    assertThat(changedTo("10人以上110人以下"))
        .containsExactly(
            "従業員数が9人以上110人以下である",
            "従業員数が11人以上110人以下である",
            "従業員数が10人以上109人以下である",
            "従業員数が10人以上111人以下である");
  }

  @Test
  void of_a_span_of_years_and_months_the_months_move() throws IOException {
    assertThat(changed("創業から15年3か月以内である", "15年3か月"))
        .containsExactly("創業から15年2か月以内である", "創業から15年4か月以内である", "創業から15年3か月以上経過していない");
  }

  @Test
  void of_a_span_up_to_a_day_both_move() throws IOException {
    assertThat(changed("創業から2015年4月1日の時点で15年以内である", "時点"))
        .containsExactly(
            "創業から2015年4月1日の時点で14年以内である",
            "創業から2015年4月1日の時点で16年以内である",
            "創業から2015年3月31日の時点で15年以内である",
            "創業から2015年4月2日の時点で15年以内である",
            "創業から2015年4月1日の時点で15年以上経過していない");
  }

  @Test
  void a_day_moves_by_one_day() throws IOException {
    assertThat(changed("創業が2011年4月1日以後である", "以後"))
        .containsExactly("創業が2011年3月31日以後である", "創業が2011年4月2日以後である", "創業が2011年4月1日より前である");
  }

  @Test
  void a_multiple_moves_by_its_last_number() throws IOException {
    assertThat(changed("資本金が出資総額の1.5倍以上である", "1.5倍"))
        .containsExactly("資本金が出資総額の1.4倍以上である", "資本金が出資総額の1.6倍以上である", "資本金が出資総額の1.5倍を超える");
  }

  @Test
  void each_name_of_a_list_is_left_out() throws IOException {
    assertThat(changed("本社の所在国が\"US\"、\"DE\"、\"FR\"のいずれかである", "のいずれかである"))
        .containsExactly(
            "本社の所在国が\"US\"、\"DE\"、\"FR\"のいずれでもない",
            "本社の所在国が\"DE\"、\"FR\"のいずれかである",
            "本社の所在国が\"US\"、\"FR\"のいずれかである",
            "本社の所在国が\"US\"、\"DE\"のいずれかである");
  }

  @Test
  void of_a_list_of_two_names_either_is_left_alone() throws IOException {
    assertThat(changed("本社の所在国が\"US\"、\"DE\"のいずれでもない", "のいずれでもない"))
        .containsExactly("本社の所在国が\"US\"又は\"DE\"である", "本社の所在国が\"DE\"でない", "本社の所在国が\"US\"でない");
  }

  @Test
  void of_conditions_of_which_some_are_enough_one_more_or_less_is_asked_for() throws IOException {
    String group = "次のうち2件以上を満たす\n        - 本社が日本にある\n        - 創業が2011年4月1日以後である";
    String three = group + "\n        - 従業員数が5人以下である";
    assertThat(changed(three, "次のうち")).containsExactly("次のうち1件以上を満たす", "次のうち3件以上を満たす");
    assertThat(changed(three, "本社")).containsExactly("本社が日本にない");
    assertThat(changed(group, "次のうち")).containsExactly("次のうち1件以上を満たす");
  }

  @Test
  void cells_and_rows_of_a_table_are_changed_one_by_one() throws IOException {
    String table =
        """
        次の表のいずれかの行を満たす
                | 従業員数 | 本社の所在国 |
                | 5人以下  | JP           |
                | 問わない | US           |\
        """;
    assertThat(changed(table, "従業員数が5人以下"))
        .containsExactly("従業員数が4人以下である", "従業員数が6人以下である", "従業員数が5人未満である");
    assertThat(changed(table, "本社の所在国が\"US\"")).containsExactly("本社の所在国が\"US\"でない");
    assertThat(dropped())
        .containsExactly(
            "従業員数が5人以下である、本社の所在国が\"JP\"である",
            "本社の所在国が\"US\"である",
            "従業員数が5人以下である",
            "本社の所在国が\"JP\"である",
            "本社の所在国が\"US\"である",
            "資本金が1億円以上である");
  }

  private List<String> dropped() {
    return mutants()
        .filter(mutant -> mutant.change() == Mutant.Change.DROPPED)
        .map(mutant -> mutant.line().text())
        .toList();
  }

  private Stream<Mutant> mutants() {
    return Mutants.of(Shipped.book(rules, Shipped.DEFINITIONS)).stream()
        .filter(mutant -> mutant.line().place().file().endsWith("range.dslr"));
  }

  private List<String> changedTo(String range) throws IOException {
    return changed("従業員数が" + range + "である", "以上" + range.split("以上")[1]);
  }

  private List<String> changed(String condition, String part) throws IOException {
    try (Stream<Path> shipped = Files.list(Shipped.RULES)) {
      for (Path file : shipped.filter(one -> one.toString().endsWith(".dslr")).toList()) {
        Files.copy(file, rules.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.writeString(rules.resolve("range.dslr"), RULE.formatted(condition));
    return mutants()
        .filter(mutant -> mutant.line().text().contains(part))
        .filter(mutant -> mutant.change() != Mutant.Change.DROPPED)
        .map(mutant -> mutant.after().orElseThrow())
        .toList();
  }
}
