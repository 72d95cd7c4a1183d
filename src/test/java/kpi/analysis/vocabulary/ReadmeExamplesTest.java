package kpi.analysis.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.analysis.Given;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples that the READMEs give staff, done on copies of the folders. */
class ReadmeExamplesTest {

  private static final Pattern RESULT =
      Pattern.compile(
          "(?:`--reference-date ([0-9-]+)`[^。`]*)?`([a-z-]+)` が (?:([0-9,.～%]+) から )?([0-9,.～%]+)"
              + " に");
  private static final Path RULES = Shipped.RULES.resolve("README.md");
  private static final Path DEFINITIONS = Shipped.DEFINITIONS.resolve("README.md");

  @TempDir private Path home;

  @BeforeEach
  void copy() throws IOException {
    for (Path folder : List.of(Shipped.RULES, Shipped.DEFINITIONS)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, home.resolve(file.toString()));
        }
      }
    }
  }

  @Test
  void changing_a_limit() throws IOException {
    check(RULES, "例: 上限の金額を変える");
  }

  @Test
  void adding_a_condition() throws IOException {
    check(RULES, "例: 条件を加える");
  }

  @Test
  void adding_a_population_and_an_indicator() throws IOException {
    example(RULES, "例: 区分を加える").apply(home);
    check(DEFINITIONS, "例: 指標を加える");
  }

  @Test
  void drawing_the_line_at_a_day() throws IOException {
    check(RULES, "例: 暦の日で区切る");
  }

  @Test
  void a_span_of_years_and_months() throws IOException {
    check(RULES, "例: 期間を年と月で定める");
  }

  @Test
  void a_span_up_to_the_end_of_the_year() throws IOException {
    check(RULES, "例: 年度末や定めた日の時点で数える");
  }

  @Test
  void choosing_by_a_part_of_a_text() throws IOException {
    check(RULES, "例: 文字の一部で選ぶ");
  }

  @Test
  void a_list_of_names() throws IOException {
    check(RULES, "例: 名を並べる");
  }

  @Test
  void what_belongs_to_none_of_several_populations() throws IOException {
    check(RULES, "例: どの区分にも該当しないものに限る");
  }

  @Test
  void some_of_several_conditions() throws IOException {
    check(RULES, "例: いずれかを満たせばよい条件をまとめる");
  }

  @Test
  void so_many_of_several_conditions() throws IOException {
    check(RULES, "例: 何件以上を満たすかで決める");
  }

  @Test
  void limits_by_class() throws IOException {
    check(RULES, "例: 区分ごとに上限を表で定める");
  }

  @Test
  void a_multiple_of_another_item() throws IOException {
    check(RULES, "例: ほかの項目の何倍かと比べる");
  }

  @Test
  void dating_a_change() throws IOException {
    check(RULES, "例: 改正の日を決めておく");
    assertThat(display("entrant-count", Optional.empty(), home))
        .isEqualTo(display("entrant-count", Optional.empty(), Path.of("")));
  }

  @Test
  void adding_a_question_and_using_it_in_a_definition() throws IOException {
    check(RULES, "例: 質問を加えて定義に使う");
  }

  @Test
  void limits_by_industry() throws IOException {
    check(RULES, "例: 業種ごとに限度を変える");
  }

  @Test
  void strata_by_size() throws IOException {
    check(RULES, "例: 従業員規模で内訳を取る");
  }

  @Test
  void adding_a_finding() throws IOException {
    check(RULES, "例: 指摘を加える");
  }

  @Test
  void changing_a_denominator() throws IOException {
    check(DEFINITIONS, "例: 分母を変える");
  }

  @Test
  void adding_indicators_up() throws IOException {
    check(DEFINITIONS, "例: 指標の和、差、倍を求める");
  }

  @Test
  void defining_a_limit_once() throws IOException {
    check(RULES, "例: 限度を1か所で定め、名前で使う");
  }

  @Test
  void taking_the_middle_of_numbers() throws IOException {
    check(DEFINITIONS, "例: 中央値、最大、上位の合計などを求める");
  }

  @Test
  void holding_this_year_against_the_last() throws IOException {
    check(DEFINITIONS, "例: 前年度からの増加率や累計を求める");
  }

  @Test
  void no_example_is_untested() throws IOException {
    List<String> headings = new ArrayList<>();
    for (Path readme : List.of(RULES, DEFINITIONS)) {
      ReadmeExample.of(readme).forEach(example -> headings.add(example.heading()));
    }
    assertThat(headings)
        .containsExactly(
            "例: 上限の金額を変える",
            "例: 条件を加える",
            "例: 区分を加える",
            "例: 暦の日で区切る",
            "例: 期間を年と月で定める",
            "例: 年度末や定めた日の時点で数える",
            "例: 文字の一部で選ぶ",
            "例: 名を並べる",
            "例: どの区分にも該当しないものに限る",
            "例: いずれかを満たせばよい条件をまとめる",
            "例: 何件以上を満たすかで決める",
            "例: 区分ごとに上限を表で定める",
            "例: 限度を1か所で定め、名前で使う",
            "例: ほかの項目の何倍かと比べる",
            "例: 改正の日を決めておく",
            "例: 質問を加えて定義に使う",
            "例: 業種ごとに限度を変える",
            "例: 従業員規模で内訳を取る",
            "例: 指摘を加える",
            "例: 指標を加える",
            "例: 分母を変える",
            "例: 指標の和、差、倍を求める",
            "例: 中央値、最大、上位の合計などを求める",
            "例: 前年度からの増加率や累計を求める");
  }

  /** What the README says comes out, from what to what. */
  private void check(Path readme, String heading) throws IOException {
    ReadmeExample example = example(readme, heading);
    example.apply(home);
    Matcher said = RESULT.matcher(example.text());
    assertThat(said.find()).as(heading).isTrue();
    Optional<LocalDate> date = Optional.ofNullable(said.group(1)).map(LocalDate::parse);
    assertThat(display(said.group(2), date, home)).isEqualTo(said.group(4));
    if (said.group(3) != null) {
      assertThat(display(said.group(2), date, Path.of(""))).isEqualTo(said.group(3));
    }
  }

  private static ReadmeExample example(Path readme, String heading) throws IOException {
    return ReadmeExample.of(readme).stream()
        .filter(one -> one.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static String display(String indicator, Optional<LocalDate> date, Path home) {
    Given given =
        Given.of("r7", home.resolve(Shipped.RULES), home.resolve(Shipped.DEFINITIONS), date);
    Evaluation evaluation = given.evaluate(new ArrayList<>());
    return evaluation.indicators().stream()
        .filter(result -> result.cell().indicator().equals(indicator))
        .map(IndicatorResult::display)
        .findFirst()
        .orElseThrow();
  }
}
