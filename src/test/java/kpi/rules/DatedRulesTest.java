package kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition that was changed: the dataset's reference date says which version holds. */
class DatedRulesTest {

  private static final String RULES =
      """
      ルール "大企業 旧"
          @適用終了("2025-12-31")
      もし
          企業が次を満たす
          - 従業員数が300人を超える
      ならば
          "大企業"に分類する
      終わり

      ルール "大企業 新"
          @適用開始("2026-01-01")
      もし
          企業が次を満たす
          - 従業員数が500人を超える
      ならば
          "大企業"に分類する
      終わり

      ルール "全企業"
      もし
          企業が調査に回答している
      ならば
          "全企業"に分類する
      終わり
      """;

  private static final String INDICATORS =
      """
      ルール "旧"
          @適用終了("2025-12-31")
      もし
          指標"venture-count"を求める
      ならば
          対象は"全企業"とする
          値は対象の件数とする
      終わり

      ルール "新"
          @適用開始("2026-01-01")
      もし
          指標"venture-count"を求める
      ならば
          対象は"大企業"とする
          値は対象の件数とする
      終わり
      """;

  private final Messages messages = new Messages();
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("kpi-definitions"));
    Files.writeString(folder.resolve("rules/a.dslr"), RULES);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-01, 大企業 旧, YES",
    "2025-12-31, 大企業 旧, YES",
    "2026-01-01, 大企業 新, NO",
    "2030-01-01, 大企業 新, NO",
  })
  void the_version_of_the_day_decides(LocalDate day, String version, Truth membership)
      throws Rejected {
    RuleBook.InForce inForce = book().on(day, messages);
    assertThat(messages.sorted()).isEmpty();
    assertThat(inForce.rules())
        .extracting(ClassificationRule::name)
        .containsExactly(version, "全企業");
    var company = FactOf.company(Map.of("company_id", "C1", "employees", "400"));
    var setting = new Setting(day, new FiscalYear(2025));
    assertThat(inForce.classifier().classify(List.of(company), setting).get(0).of("大企業"))
        .isEqualTo(membership);
  }

  @Test
  void both_versions_hold_where_their_dates_overlap() throws Exception {
    Files.writeString(folder.resolve("rules/a.dslr"), RULES.replace("2025-12-31", "2026-01-01"));
    assertThat(book().inForce(LocalDate.of(2026, 1, 1))).hasSize(3);
  }

  @Test
  void a_population_that_no_version_defines_on_the_day_is_told_of_each_version() throws Exception {
    Files.writeString(
        folder.resolve("rules/a.dslr"), RULES.replace("開始(\"2026-01-01", "開始(\"2026-02-01"));
    book().on(LocalDate.of(2026, 1, 15), messages);
    assertThat(messages.sorted())
        .extracting(Message::code, message -> message.place().line())
        .containsExactly(tuple("population-out-of-force", 1), tuple("population-out-of-force", 10));
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, 旧, 全企業", "2026-01-01, 新, 大企業"})
  void indicator_rules_are_dated_in_the_same_way(LocalDate day, String rule, String population)
      throws Exception {
    Path file = folder.resolve("kpi-definitions/indicators.dslr");
    Files.writeString(file, "// 指標: venture-count\n" + INDICATORS);
    var kpis = new BrokenRules(file).declared(Shipped.kpis());
    RuleBook book =
        RuleBook.read(
            folder.resolve("rules"), file.getParent(), kpis, Shipped.dictionary(), messages);
    List<DefinedCell> cells =
        book.on(day, messages).define(List.of(CellId.of("venture-count")), messages);
    assertThat(messages.sorted()).isEmpty();
    assertThat(cells).extracting(DefinedCell::rule).containsExactly(rule);
    assertThat(((Formula.Tallied) cells.get(0).formula()).whole().narrowings().get(0).populations())
        .containsExactly(population);
  }

  private RuleBook book() throws Rejected {
    return RuleBook.read(
        folder.resolve("rules"),
        folder.resolve("kpi-definitions"),
        List.of(),
        Shipped.dictionary(),
        messages);
  }
}
