package kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts that look like code: they stay text, in DRL as in Java. */
class TypedTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));

  private static final List<String> NAMES =
      List.of(
          "); System.exit(0); //",
          "update($case);",
          "modify($case) { }",
          "drools.halt(); insert(1);",
          "retract($case) delete($case)",
          "@{System.exit(0)} ${x} #{x}",
          "a && b == c, d",
          "a==b",
          "A&B (株) ~ !x < y > z = 1",
          "a.b(c).d[e]",
          "this != null) eval(false",
          "/* 注 */ // 注",
          "end",
          "then",
          "when rule \u2028 then",
          "'甲' `乙` %s {0} {a}",
          "$case : kpi.rules.classification.Case()",
          "高橋𠮷野㈱①～－",
          everyPrintableCharacter());

  @TempDir private Path folder;

  private static String everyPrintableCharacter() {
    return IntStream.range(' ' + 1, 127)
        .mapToObj(Character::toString)
        .filter(c -> !"\"\\|".contains(c))
        .collect(Collectors.joining());
  }

  @Test
  void a_name_is_the_name_of_its_rule_and_population_and_the_value_it_asks_for() throws Exception {
    List<Fact> companies =
        NAMES.stream()
            .map(name -> FactOf.company(Map.of("company_id", "C1", "name", name)))
            .toList();
    List<Outcome> outcomes = classifier().classify(companies, SETTING);
    for (int i = 0; i < NAMES.size(); i++) {
      for (String population : NAMES) {
        assertThat(outcomes.get(i).of(population))
            .as("whether the company %s belongs to %s", NAMES.get(i), population)
            .isEqualTo(Truth.of(population.equals(NAMES.get(i))));
      }
    }
  }

  private Classifier classifier() throws IOException, Rejected {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.write(rules.resolve("a.dslr"), NAMES.stream().map(TypedTextTest::rule).toList());
    Path none = Files.createDirectories(folder.resolve("kpi-definitions"));
    Messages messages = new Messages();
    RuleBook book = RuleBook.read(rules, none, List.of(), Shipped.dictionary(), messages);
    RuleBook.InForce inForce = book.on(DAY, messages);
    assertThat(messages.sorted()).isEmpty();
    return inForce.classifier();
  }

  private static String rule(String name) {
    return """
        ルール "%1$s"
            @出典("%1$s")
        もし
            企業が次を満たす
            - 企業名が"%1$s"である
        ならば
            "%1$s"に分類する
        終わり
        """
        .formatted(name);
  }
}
