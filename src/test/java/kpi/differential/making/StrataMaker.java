package kpi.differential.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.TableSchema;

/** Makes the ways to break the indicators of one table down. */
final class StrataMaker {

  /**
   * @param key in results
   * @param label in sentences
   * @param yaml as it stands in {@code kpi.yaml}
   * @param values those that are declared
   * @param ofPopulations whether its values are populations, which a rule must name
   * @param by the key of the stratum on which it depends; empty if on none
   */
  record Made(
      String key,
      String label,
      Map<String, Object> yaml,
      List<String> values,
      boolean ofPopulations,
      String by) {

    /** Whether there is another value beside each declared one; {@code check} asks for it. */
    boolean hasOthers() {
      return values.size() > 1;
    }
  }

  private static final Pattern IDENTIFYING =
      Pattern.compile("name|course_name|corporate_number|[a-z]+_id");
  private static final List<String> COUNTRIES = List.of("JP", "US", "DE", "FR");

  private final TableSchema table;
  private final Dice dice;
  private final Names names;
  private final Landmarks landmarks;
  private final List<String> texts;
  private int made;

  StrataMaker(TableSchema table, Dice dice, Names names, Landmarks landmarks, List<String> texts) {
    this.table = table;
    this.dice = dice;
    this.names = names;
    this.landmarks = landmarks;
    this.texts = texts;
  }

  List<Made> some(List<String> populations, int howMany) {
    List<Made> strata = new ArrayList<>();
    List<Column> columns = new ArrayList<>(dice.shuffled(suitable()));
    while (strata.size() < howMany) {
      if (dice.chance(0.3) || columns.isEmpty()) {
        strata.add(ofPopulations(populations));
      } else {
        Made one = ofColumn(columns.remove(0));
        strata.add(one);
        List<Column> within = columns.stream().filter(StrataMaker::isText).toList();
        if (!within.isEmpty() && dice.chance(0.4)) {
          columns.remove(within.get(0));
          strata.add(dependent(within.get(0), one));
        }
      }
    }
    return strata;
  }

  private List<Column> suitable() {
    return table.columns().stream()
        .filter(column -> column.type() != ColumnType.NUMBER && column.type() != ColumnType.DATE)
        .filter(column -> !IDENTIFYING.matcher(column.name()).matches())
        .toList();
  }

  private static boolean isText(Column column) {
    return column.type() == ColumnType.TEXT;
  }

  private String key() {
    made++;
    return dice.oneOf(List.of("a", "by-x", "s1", "kind")) + "-" + made + table.name().charAt(1);
  }

  private Made ofPopulations(List<String> populations) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String population : dice.some(populations, dice.between(1, 3))) {
      Map<String, Object> value = new LinkedHashMap<>(label());
      value.put("population", population);
      values.put("p" + values.size(), value);
    }
    return made(values, Map.of(), true);
  }

  private Made ofColumn(Column column) {
    landmarks.text(column.label(), "");
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> codes = codes(column);
    List<String> left = new ArrayList<>(dice.shuffled(codes));
    int howMany = dice.between(1, Math.min(4, codes.size()));
    for (int i = 0; i < howMany && !left.isEmpty(); i++) {
      List<String> own = new ArrayList<>(List.of(left.remove(0)));
      if (!left.isEmpty() && dice.chance(0.3)) {
        own.add(dice.chance(0.8) ? left.remove(0) : left.get(0));
      }
      boolean isPlain = own.size() == 1 && own.get(0).matches("[a-z0-9]+(-[a-z0-9]+)*");
      Map<String, Object> value = new LinkedHashMap<>(label());
      if (isPlain && dice.chance(0.7)) {
        values.put(own.get(0), value);
      } else {
        value.put("codes", own);
        values.put("v" + i, value);
      }
      own.forEach(code -> landmarks.text(column.label(), code));
    }
    boolean open = isText(column) && dice.chance(0.5);
    Map<String, Object> more = new LinkedHashMap<>(Map.of("column", column.name()));
    if (open) {
      more.put("open", true);
    }
    return made(values, more, false);
  }

  private List<String> codes(Column column) {
    return switch (column.type()) {
      case FLAG -> List.of("yes", "no");
      case COUNTRY -> COUNTRIES;
      case YEAR -> List.of("R6", "R7", "R8");
      case CODE -> List.copyOf(column.codes().keySet());
      default -> texts;
    };
  }

  /** Texts whose list depends on the value of another stratum. */
  private Made dependent(Column column, Made base) {
    landmarks.text(column.label(), "");
    boolean open = dice.chance(0.5);
    Map<String, Object> valuesBy = new LinkedHashMap<>();
    for (String value : base.values()) {
      if (!open || valuesBy.isEmpty() || dice.chance(0.8)) {
        List<String> some = dice.some(texts, dice.between(1, 3));
        some.forEach(text -> landmarks.text(column.label(), text));
        valuesBy.put(value, some);
      }
    }
    Map<String, Object> yaml = new LinkedHashMap<>(label());
    yaml.put("column", column.name());
    if (open) {
      yaml.put("open", true);
    }
    yaml.put("by", base.key());
    yaml.put("values-by", valuesBy);
    return new Made(key(), labelOf(yaml), yaml, List.of(), false, base.key());
  }

  private Made made(Map<String, Object> values, Map<String, Object> more, boolean ofPopulations) {
    Map<String, Object> yaml = new LinkedHashMap<>(label());
    yaml.putAll(more);
    yaml.put("values", values);
    return new Made(key(), labelOf(yaml), yaml, List.copyOf(values.keySet()), ofPopulations, "");
  }

  private Map<String, Object> label() {
    String label = names.label();
    return Map.of("label", YamlText.label(label, "l" + label.length()));
  }

  private static String labelOf(Map<String, Object> yaml) {
    return (String) ((Map<?, ?>) yaml.get("label")).get("ja");
  }
}
