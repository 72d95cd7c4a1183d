package kpi.rules.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kpi.FactOf;
import kpi.RandomCompanies;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationReader;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Setting;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Messages;
import kpi.source.input.SourceText;
import org.junit.jupiter.api.Test;

/** Drools decides which conditions of a group are enough: against the answers one by one. */
class GroupedConditionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));
  private static final int COMPANIES = 3_000;
  private static final double BLANKS = 0.3;

  private static final String RULES =
      """
      ルール "甲"
      もし
          企業が次のすべてを満たす
          - 次のいずれかを満たす
              - 従業員数が300人以下である
              - 資本金又は出資総額が3億円以下である
          - 輸入を主とする企業でない
          - 次のいずれかを満たす
              - 本社が日本にない
              - 創業から10年以内である
              - 加盟団体に"A && B ? (1) : 0 +"を含む
      ならば
          "甲"に分類する
      終わり
      ルール "丁"
      もし
          企業が次を満たす
          - 次の表のいずれかの行を満たす
              | 資本の系統 | 資本金又は出資総額 | 創業     |
              | 内資系     | 3億円以下          | 問わない |
              | 外資系     | 5,000万円以下      | 15年以内 |
              |            | が記載されていない | から20年を超えている |
      ならば
          "丁"に分類する
      終わり
      ルール "乙"
      もし
          企業が次のすべてを満たす
          - 次のうち3件以上を満たす
              - "甲"に該当する
              - 医療機器を輸出していない
              - 知財を海外に出願している
              - 従業員数が100人以下である
              - "甲"又は"丙"に該当しない
      ならば
          "乙"に分類する
      終わり
      ルール "丙"
      もし
          企業が次を満たす
          - 次のうち2件以上を満たす
              - 創業から5年以内である
              - 従業員数が50人以下である
              - 輸入を主とする企業である
      ならば
          "丙"に分類する
      終わり
      """;

  private final List<ClassificationRule> rules = rules();

  private static List<ClassificationRule> rules() {
    Messages messages = new Messages();
    SourceText file = new SourceText("rules/a.dslr", RULES.lines().toList());
    List<ClassificationRule> read =
        new ClassificationReader(Shipped.dictionary(), messages)
            .read(
                RuleFolder.read(
                    file, Vocabulary.ofClassifications(Shipped.dictionary()), messages));
    assertThat(messages.sorted()).isEmpty();
    return read;
  }

  @Test
  void a_rule_holds_as_far_as_so_many_of_each_group_do() {
    RandomCompanies random = new RandomCompanies(18, DAY, BLANKS);
    List<Fact> companies =
        IntStream.range(0, COMPANIES).mapToObj(random::next).map(FactOf::company).toList();
    Classifier classifier = new Classifier(rules);
    List<Outcome> outcomes = classifier.classify(companies, SETTING);
    for (ClassificationRule rule : rules) {
      Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
      for (int i = 0; i < companies.size(); i++) {
        Outcome outcome = outcomes.get(i);
        Truth expected = expected(rule, companies.get(i), outcome);
        if (outcome.ofRule(rule.name()) != expected) {
          fail("%s: %s instead of %s", rule.name(), outcome.ofRule(rule.name()), expected);
        }
        assertThat(lines(classifier.lines(rule), outcome)).isEqualTo(expected);
        seen.merge(expected, 1, Integer::sum);
      }
      assertThat(seen.values()).hasSize(3).allSatisfy(times -> assertThat(times).isGreaterThan(50));
    }
  }

  private static Truth expected(ClassificationRule rule, Fact company, Outcome outcome) {
    return rule.conditions().stream()
        .map(condition -> expected(condition, company, outcome))
        .reduce(Truth.YES, Truth::and);
  }

  /** Of answers in the order of no, unknown, yes the one that so many are at least. */
  private static Truth expected(Condition condition, Fact company, Outcome outcome) {
    if (!condition.isGroup()) {
      return condition.question().answer(company, outcome, SETTING);
    }
    List<Truth> answers =
        condition.members().stream().map(one -> expected(one, company, outcome)).sorted().toList();
    return answers.get(answers.size() - least(condition));
  }

  private static int least(Condition condition) {
    String heading = condition.heading();
    if (heading.startsWith("次のうち")) {
      return heading.charAt("次のうち".length()) - '0';
    }
    return heading.startsWith("次の") ? 1 : condition.members().size();
  }

  private static Truth lines(LineAnswers lines, Outcome outcome) {
    Truth all = Truth.YES;
    for (int line = 0; line < lines.count(); line++) {
      all = all.and(lines.of(line, outcome));
    }
    return all;
  }
}
