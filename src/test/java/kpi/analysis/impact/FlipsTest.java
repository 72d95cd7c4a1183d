package kpi.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kpi.Shipped;
import kpi.analysis.impact.view.ImpactText;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlipsTest {

  private static final String COMPANY = "company.dslr";
  private static final String VENTURE_ID = "    @出典(\"R7報告 KPI2 方法 ベンチャー企業の定義\")\n";

  @TempDir private Path temp;

  @Test
  void a_partial_date_may_make_a_member_undetermined() throws Exception {
    ChangedCopy copy = rules().replace(COMPANY, "創業から15年以内", "創業から10年以内");
    try (Impact impact =
        impact(copy, "C1,2016,100000000,10,yes", "C2,2016-04-01,100000000,10,yes")) {
      assertThat(SmallSurvey.flips(impact))
          .containsExactly("ベンチャー企業 C1 YES→UNDETERMINED [ベンチャー企業]");
      assertThat(SmallSurvey.conditions(impact))
          .containsExactly("ベンチャー企業: 創業から10年以内である ABSENT→UNDETERMINED");
    }
  }

  @Test
  void a_flip_of_a_population_whose_rule_did_not_change_is_that_of_the_rule_behind_it()
      throws Exception {
    ChangedCopy copy = rules().replace(COMPANY, "300人以下", "50人以下");
    try (Impact impact = impact(copy, "C1,2020-01-01,100000000,51,no")) {
      assertThat(SmallSurvey.flips(impact))
          .containsExactly("ベンチャー企業 C1 YES→NO [ベンチャー企業]", "異業種企業 C1 NO→YES [ベンチャー企業]");
      assertThat(SmallSurvey.conditions(impact))
          .containsExactly(
              "ベンチャー企業: 従業員数が50人以下である ABSENT→NO",
              "異業種企業: \"ベンチャー企業\"に該当しない NO→YES",
              "ベンチャー企業: 従業員数が50人以下である ABSENT→NO");
      assertThat(impact.flips()).isEqualTo(2);
    }
  }

  @Test
  void of_two_changed_rules_each_flip_is_put_down_to_the_one_that_decides_it() throws Exception {
    ChangedCopy copy =
        rules()
            .replace(COMPANY, "300人以下", "50人以下")
            .replace(COMPANY, "研究開発の開始から5年以内", "研究開発の開始から1年以内");
    try (Impact impact =
        impact(copy, "C1,2020-01-01,100000000,51,no", "C2,1990-01-01,100000000,51,no")) {
      assertThat(SmallSurvey.flips(impact))
          .containsExactly("ベンチャー企業 C1 YES→NO [ベンチャー企業]", "異業種企業 C2 YES→NO [異業種企業]");
    }
  }

  @Test
  void another_rule_for_the_same_population_lets_subjects_in_by_what_it_asks() throws Exception {
    ChangedCopy copy = rules();
    Files.writeString(
        copy.folder().resolve("more.dslr"),
        """
        ルール "小さな企業もベンチャー企業"
        もし
            企業が次を満たす
            - 従業員数が5人以下である
        ならば
            "ベンチャー企業"に分類する
        終わり
        """);
    try (Impact impact = impact(copy, "C1,1990-01-01,100000000,5,yes")) {
      assertThat(SmallSurvey.flips(impact)).containsExactly("ベンチャー企業 C1 NO→YES [小さな企業もベンチャー企業]");
      assertThat(SmallSurvey.conditions(impact))
          .containsExactly("ベンチャー企業: 従業員数が5人以下である ABSENT→YES");
    }
  }

  @Test
  void flips_of_populations_that_are_not_listed_are_counted_apart() throws Exception {
    ChangedCopy copy = rules().replace(COMPANY, "研究開発特化型の企業である", "上市可能製品を有している");
    try (Impact impact = impact(copy, "C1,1990-01-01,100000000,5,yes")) {
      assertThat(impact.flips()).isZero();
      assertThat(impact.datasets().get(0).flips().others()).isEqualTo(1);
      assertThat(impact.isNone()).isFalse();
    }
  }

  @Test
  void a_rule_that_does_not_hold_yet_on_the_reference_date_has_no_impact() throws Exception {
    ChangedCopy copy = rules();
    Files.writeString(
        copy.folder().resolve("more.dslr"),
        """
        ルール "来年度からのベンチャー企業"
            @適用開始("2026-10-01")
        もし
            企業が次を満たす
            - 従業員数が5人以下である
        ならば
            "ベンチャー企業"に分類する
        終わり
        """);
    try (Impact impact = impact(copy, "C1,1990-01-01,100000000,5,yes")) {
      assertThat(impact.rules()).hasSize(1);
      assertThat(impact.isNone()).isTrue();
    }
  }

  @Test
  void a_rule_that_comes_into_force_flips_through_its_conditions() throws Exception {
    ChangedCopy ended =
        rules().replace(COMPANY, VENTURE_ID, VENTURE_ID + "    @適用終了(\"2025-03-31\")\n");
    Files.writeString(
        ended.folder().resolve("more.dslr"),
        """
        ルール "新しいベンチャー企業"
            @非該当の表示("する")
            @適用開始("2025-04-01")
        もし
            企業が次を満たす
            - 従業員数が5人以下である
        ならば
            "ベンチャー企業"に分類する
        終わり
        """);
    try (Impact impact = impact(ended, "C1,2020-01-01,100000000,6,yes")) {
      assertThat(SmallSurvey.flips(impact)).containsExactly("ベンチャー企業 C1 YES→NO [新しいベンチャー企業]");
    }
  }

  @Test
  void the_first_fifty_flips_of_a_rule_are_printed_and_the_others_counted() throws Exception {
    ChangedCopy copy = rules().replace(COMPANY, "300人以下", "50人以下");
    String[] companies =
        IntStream.range(0, 60)
            .mapToObj(i -> "C%02d,2020-01-01,100000000,51,yes".formatted(i))
            .toArray(String[]::new);
    try (Impact impact = impact(copy, companies)) {
      List<String> lines = new ArrayList<>();
      ImpactText.print(impact, "ja", lines::add);
      assertThat(lines.get(0)).startsWith("内部用");
      assertThat(lines.stream().filter(line -> line.matches(" +C[0-9]{2}  ベンチャー企業 .*")))
          .hasSize(50);
      assertThat(lines)
          .anyMatch(line -> line.contains("C49 "))
          .anyMatch(line -> line.contains("変わる判定 60件"))
          .anyMatch(line -> line.contains("ほか10件"))
          .noneMatch(line -> line.contains("C50 "));
    }
  }

  private ChangedCopy rules() throws IOException {
    return ChangedCopy.of(Shipped.RULES, temp.resolve("案"));
  }

  private Impact impact(ChangedCopy copy, String... companies) throws IOException, Rejected {
    return SmallSurvey.impact(copy, SmallSurvey.dataset(temp, companies));
  }
}
