package kpi.rules.text.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.StockExpander;
import kpi.rules.text.vocabulary.VocabularyTest.Shelf;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our expansion of rule files against Drools' own. */
class StockDroolsTest {

  @ParameterizedTest
  @EnumSource
  void drools_expands_every_shipped_rule_to_the_drl_that_the_engine_fires(Shelf shelf)
      throws IOException, Rejected {
    StockExpander stock = new StockExpander(shelf.vocabulary.name());
    Map<String, String> expanded = new LinkedHashMap<>();
    for (Path file : shelf.files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      expanded.putAll(StockExpander.rules(stock.expand(text)));
    }
    assertThat(fired(shelf)).isNotEmpty().isEqualTo(expanded);
  }

  @ParameterizedTest
  @EnumSource
  void the_parser_of_drools_expands_them_in_the_same_way(Shelf shelf)
      throws IOException, DroolsParserException {
    StockExpander stock = new StockExpander(shelf.vocabulary.name());
    for (Path file : shelf.files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      assertThat(stock.expandByParser(text)).isEqualTo(stock.expand(text));
    }
  }

  private static Map<String, String> fired(Shelf shelf) throws Rejected {
    Messages messages = new Messages();
    List<RuleText> rules =
        RuleFolder.read(shelf.folder, shelf.ofFolder(), messages).stream()
            .filter(rule -> shelf.holds(Path.of(rule.place().file())))
            .toList();
    assertThat(messages.sorted()).isEmpty();
    Map<String, String> drl = new LinkedHashMap<>();
    rules.forEach(rule -> drl.put(rule.name(), StockExpander.singleSpaces(rule.drl())));
    return drl;
  }
}
