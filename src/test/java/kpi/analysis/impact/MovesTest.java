package kpi.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kpi.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovesTest {

  @TempDir private Path temp;

  @Test
  void an_indicator_moves_with_its_declaration() throws Exception {
    ChangedCopy copy =
        ChangedCopy.of(Shipped.DEFINITIONS, temp.resolve("案"))
            .replace("kpi-02/kpi.yaml", "ja: 回答総数", "ja: 回答した企業");
    try (Impact impact =
        SmallSurvey.impact(copy, SmallSurvey.dataset(temp, "C1,1990-01-01,100000000,5,yes"))) {
      assertThat(impact.rules()).isEmpty();
      assertThat(impact.declarations())
          .extracting(DeclarationChange::indicator)
          .containsExactly("respondents");
      assertThat(impact.declarations().get(0).keys()).containsExactly("label");
      assertThat(impact.datasets().get(0).moves())
          .extracting(move -> move.cell().indicator())
          .containsExactly("respondents");
    }
  }

  @Test
  void a_mean_or_ratio_is_put_down_to_the_rules_of_what_it_is_made_of() throws Exception {
    ChangedCopy copy = ChangedCopy.of(Shipped.DEFINITIONS, temp.resolve("案"));
    Path file = copy.folder().resolve("kpi-02/indicators.dslr");
    String text = Files.readString(file);
    int rule = text.indexOf("指標\"venture-share\"を求める");
    String changed = text.substring(rule).replaceFirst("内資系企業", "回答企業");
    Files.writeString(file, text.substring(0, rule) + changed);
    Path dataset =
        SmallSurvey.dataset(
            temp, "C1,2020-01-01,100000000,5,no", "C2,1990-01-01,100000000,5,no,foreign");
    Files.writeString(
        dataset.resolve("history.yaml"),
        """
        format: kpi-history/1
        years:
          R7: [{indicator: venture-share, value: 0.1, origin: computed}]
          R5: [{indicator: venture-share, value: 0.1, origin: computed}]
          R6: [{indicator: venture-share, value: 0.1, origin: computed}]
        """);
    try (Impact impact = SmallSurvey.impact(copy, dataset)) {
      assertThat(impact.datasets().get(0).moves())
          .allSatisfy(
              move ->
                  assertThat(move.rules())
                      .extracting(RuleChange::name)
                      .containsExactly("ベンチャー企業の割合"))
          .extracting(move -> move.cell().toString())
          .containsExactly("venture-share{}", "venture-share-mean{years=R5-R8}");
    }
  }
}
