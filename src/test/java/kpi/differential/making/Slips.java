package kpi.differential.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.differential.Folder;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;

/**
 * Slips of people who edit rules and definitions: what was valid is then nearly valid, or still.
 */
public final class Slips {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "7", "999999999999999999", "1.5", "00", "1,00", "120");
  private static final List<List<String>> WORDS =
      List.of(
          List.of("以下である", "以上である", "未満である", "を超える"),
          List.of("以内である", "を超えている", "以上経過している", "以上経過していない"),
          List.of("である", "でない"),
          List.of("に該当する", "に該当しない"),
          List.of("を求める", "の値がある"),
          List.of("対象", "分母", "分子"),
          List.of("に限る", "を除く"),
          List.of("年", "か月", "か年"),
          List.of("の合計", "の平均", "の件数"),
          List.of("記載されている", "記載されていない"),
          List.of("内訳によらず数える", "内訳に当たるものとする"));
  private static final List<String> UNITS =
      List.of("%", "社", "人", "名", "件", "コース", "拠点", "テーマ", "円", "千円", "億円", "月", "年", "状況");

  private final DataDictionary dictionary;
  private final Dice dice;

  public Slips(DataDictionary dictionary, Dice dice) {
    this.dictionary = dictionary;
    this.dice = dice;
  }

  /** The folder with one or two slips. */
  public Folder in(Folder folder) {
    Folder slipped = folder;
    int slips = dice.between(1, 2);
    while (slips > 0) {
      slipped = dice.chance(0.5) ? inRules(slipped) : inDefinition(slipped);
      slips--;
    }
    return slipped;
  }

  private Folder inRules(Folder folder) {
    String path = dice.oneOf(folder.paths("", ".dslr"));
    List<String> lines = new ArrayList<>(folder.files().get(path).lines().toList());
    if (lines.isEmpty()) {
      return folder;
    }
    int at = dice.below(lines.size());
    String line = lines.get(at);
    switch (dice.below(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, replaced(line, QUOTED, quoted(folder)));
      case 3 -> lines.set(at, replaced(line, NUMBER, NUMBERS));
      case 4 -> lines.set(at, otherItem(line));
      case 5 -> lines.add(at, dice.oneOf(lines));
      default -> lines.set(at, otherWord(line));
    }
    return folder.with(path, String.join("\n", lines) + "\n");
  }

  private static List<String> quoted(Folder folder) {
    return folder.texts("", ".dslr").stream()
        .flatMap(text -> QUOTED.matcher(text).results().map(found -> found.group()))
        .distinct()
        .toList();
  }

  private String replaced(String line, Pattern pattern, List<String> others) {
    String other = dice.oneOf(others);
    return pattern.matcher(line).replaceFirst(Matcher.quoteReplacement(other));
  }

  private String otherItem(String line) {
    List<String> labels =
        dictionary.tables().stream()
            .flatMap(table -> table.speakable().stream())
            .map(Item::label)
            .toList();
    return labels.stream()
        .filter(line::contains)
        .findFirst()
        .map(label -> line.replace(label, dice.oneOf(labels)))
        .orElse(line);
  }

  private String otherWord(String line) {
    for (List<String> words : dice.shuffled(WORDS)) {
      for (String word : dice.shuffled(words)) {
        if (line.contains(word)) {
          return line.replace(word, dice.oneOf(words));
        }
      }
    }
    return line;
  }

  private Folder inDefinition(Folder folder) {
    String path = dice.oneOf(folder.paths(Folder.DEFINITIONS, "kpi.yaml"));
    ObjectNode yaml = read(folder.files().get(path));
    ArrayNode indicators = (ArrayNode) yaml.path("indicators");
    ObjectNode indicator = (ObjectNode) indicators.get(dice.below(indicators.size()));
    List<String> keys = new ArrayList<>();
    yaml.path("strata").fieldNames().forEachRemaining(keys::add);
    switch (dice.below(6)) {
      case 0 -> indicator.put("unit", dice.oneOf(UNITS));
      case 1 -> indicator.put("decimals", dice.between(0, 6));
      case 2, 3 -> strata(indicator, keys);
      default -> keys.stream().findAny().ifPresent(any -> stratum(yaml, dice.oneOf(keys)));
    }
    return folder.with(path, written(yaml));
  }

  private void strata(ObjectNode indicator, List<String> keys) {
    if (keys.isEmpty() || dice.chance(0.2)) {
      indicator.remove("strata");
      return;
    }
    ArrayNode combinations = indicator.withArray("strata");
    if (dice.chance(0.5)) {
      combinations.add(array(dice.some(keys, dice.below(3))));
    } else {
      combinations.removeAll().add(array(dice.some(keys, dice.between(1, 2))));
    }
    if (dice.chance(0.3)) {
      indicator.putObject("only").set(dice.oneOf(keys), array(List.of("v0")));
    }
  }

  private void stratum(ObjectNode yaml, String key) {
    ObjectNode stratum = (ObjectNode) yaml.path("strata").path(key);
    List<String> columns =
        dictionary.tables().stream()
            .flatMap(table -> table.columns().stream())
            .map(Column::name)
            .toList();
    switch (dice.below(5)) {
      case 0, 1 -> stratum.put("column", dice.oneOf(columns));
      case 2 -> stratum.put("open", dice.chance(0.8));
      case 3 -> labels(stratum, yaml);
      default -> value(stratum);
    }
  }

  private void labels(ObjectNode stratum, ObjectNode yaml) {
    List<JsonNode> others = new ArrayList<>();
    yaml.path("strata").forEach(others::add);
    stratum.set("label", dice.oneOf(others).path("label"));
  }

  private void value(ObjectNode stratum) {
    List<String> values = new ArrayList<>();
    stratum.path("values").fieldNames().forEachRemaining(values::add);
    if (values.isEmpty()) {
      return;
    }
    String value = dice.oneOf(values);
    ObjectNode node = (ObjectNode) stratum.path("values").path(value);
    if (dice.chance(0.5)) {
      node.set(
          "codes",
          array(Stream.of("yes", "JP", "1", "nobody").filter(c -> dice.chance(0.5)).toList()));
    } else {
      ((ObjectNode) stratum.path("values")).remove(value);
    }
  }

  private static ArrayNode array(List<String> texts) {
    ArrayNode array = YAML.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static ObjectNode read(String yaml) {
    try {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String written(JsonNode yaml) {
    try {
      return YAML.writeValueAsString(yaml);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
