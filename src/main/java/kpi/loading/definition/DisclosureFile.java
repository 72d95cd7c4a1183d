package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.loading.yaml.YamlFile;
import kpi.model.FiscalYear;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.DisclosureRule.Amounts;
import kpi.model.definition.DisclosureRule.Protection;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.model.printed.PrintedFigure;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/** A {@code disclosure.yaml} that fits its schema. */
public final class DisclosureFile {

  private static final String SCHEMA = "disclosure";
  private static final String COUNTS = "counts";
  private static final String AMOUNTS = "amounts";
  private static final JsonPointer PROTECTS = JsonPointer.compile("/protects");

  private DisclosureFile() {}

  /**
   * Reads the rule of a folder of definitions.
   *
   * @param messages takes in what is wrong with it
   * @return empty if there is none, or if it does not hold
   */
  public static Optional<DisclosureRule> read(
      Path definitions, DataDictionary dictionary, Messages messages) {
    Path file = definitions.resolve(DisclosureRule.FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String folder = definitions.toAbsolutePath().normalize().getFileName().toString();
    String name = folder + "/" + DisclosureRule.FILE;
    Optional<YamlFile> yaml = YamlFile.typed(definitions, file, name, SCHEMA, messages);
    yaml.ifPresent(read -> check(read, dictionary, messages));
    return yaml.map(read -> rule(read.root()));
  }

  private static void check(YamlFile file, DataDictionary dictionary, Messages messages) {
    Set<String> known = new HashSet<>();
    dictionary.tables().stream().map(TableSchema::name).forEach(known::add);
    for (Map.Entry<String, JsonNode> table : file.root().get("protects").properties()) {
      if (!known.contains(table.getKey())) {
        JsonPointer at = PROTECTS.appendProperty(table.getKey());
        messages.add(file.keyError("disclosure-unknown-table", at, table.getKey()));
      }
    }
  }

  private static DisclosureRule rule(JsonNode root) {
    Map<String, Protection> protects = new HashMap<>();
    for (Map.Entry<String, JsonNode> table : root.get("protects").properties()) {
      Set<String> of = new HashSet<>();
      table.getValue().forEach(one -> of.add(one.asText()));
      protects.put(table.getKey(), new Protection(of.contains(COUNTS), of.contains(AMOUNTS)));
    }
    JsonNode amounts = root.get(AMOUNTS);
    return new DisclosureRule(
        root.get("set-by").asText(),
        text(root.path("set-on")),
        root.get("proposed").booleanValue(),
        text(root.path("in-force-from")).flatMap(FiscalYear::parse),
        root.get("least-units").intValue(),
        root.get("count-width").intValue(),
        new Amounts(
            number(amounts.get("width")),
            amounts.get("dominance").get("largest").intValue(),
            number(amounts.get("dominance").get("share"))),
        protects);
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static BigFraction number(JsonNode node) {
    return PrintedFigure.exact(node.decimalValue());
  }
}
