package kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.Shipped;
import kpi.evaluation.result.Results;
import kpi.model.CellId;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.rules.RuleBook;
import kpi.rules.indicator.FormulaBook;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that say how a finished figure is shown. */
class DisplayRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final List<KpiDefinition> KPIS = Shipped.kpis();
  private static final Map<String, String> STAGE_4 = Map.of("scope", "all", "adopted", "4");

  @TempDir private Path folder;

  @Test
  void no_theme_on_the_market_from_stage_4_is_shown_as_a_dash_and_stays_zero() throws Exception {
    IndicatorResult shown = shown(shipped(), result(STAGE_4, 0, 62));
    assertThat(shown.display()).isEqualTo("-");
    assertThat(shown.note()).contains("上市したテーマなし");
    assertThat(shown.value()).contains(BigFraction.ZERO);
  }

  @Test
  void one_theme_on_the_market_from_stage_4_is_shown_as_a_rate() throws Exception {
    assertThat(shown(shipped(), result(STAGE_4, 1, 62)).display()).isEqualTo("plain");
  }

  @Test
  void no_theme_stepped_up_from_another_stage_is_shown_as_a_rate() throws Exception {
    Map<String, String> stage3 = Map.of("scope", "all", "adopted", "3");
    assertThat(shown(shipped(), result(stage3, 0, 39)).display()).isEqualTo("plain");
    assertThat(shown(shipped(), result(Map.of("scope", "all"), 0, 39)).display())
        .isEqualTo("plain");
  }

  @Test
  void rules_that_agree_on_how_a_figure_is_shown_hold() throws Exception {
    FormulaBook rules = with(display("甲", "なし") + display("乙", "なし"));
    assertThat(shown(rules, result(STAGE_4, 0, 62)).display()).isEqualTo("なし");
  }

  private static IndicatorResult shown(FormulaBook rules, IndicatorResult result) {
    return Results.shown(List.of(result), rules).get(0);
  }

  private static FormulaBook shipped() {
    return Shipped.on(DAY).formulas();
  }

  private FormulaBook with(String displayRules) throws IOException, Rejected {
    Files.writeString(folder.resolve("indicators.dslr"), displayRules);
    Messages messages = new Messages();
    RuleBook book = RuleBook.read(Shipped.RULES, folder, KPIS, Shipped.dictionary(), messages);
    return book.on(DAY, messages).formulas();
  }

  private static String display(String name, String text) {
    return """
    ルール "%s"
    もし
        指標"stage-up-share"の値がある
    ならば
        表示は"%s"とする
    終わり
    """
        .formatted(name, text);
  }

  private static IndicatorResult result(Map<String, String> stratum, int part, int whole) {
    IndicatorDefinition definition =
        KPIS.stream()
            .flatMap(kpi -> kpi.indicators().stream())
            .filter(indicator -> indicator.id().equals("stage-up-share"))
            .findFirst()
            .orElseThrow();
    return new IndicatorResult(
        CellId.of("stage-up-share", stratum),
        definition,
        Status.MEASURED,
        Optional.of(Range.of(BigFraction.of(part, whole))),
        Optional.of(BigFraction.of(part)),
        Optional.of(BigFraction.of(whole)),
        "plain",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }
}
