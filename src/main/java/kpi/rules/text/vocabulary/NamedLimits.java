package kpi.rules.text.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits that rule files define once and use by name: {@code 限度"資本金の上限"は3億円とする}, and then {@code
 * 資本金が"資本金の上限"以下である}. A name stands for what it is defined as, wherever it stands in quotes.
 */
public final class NamedLimits {

  /** How a line begins that defines a limit. */
  public static final String KEYWORD = "限度";

  private static final Pattern DEFINITION =
      Pattern.compile(KEYWORD + " *\"([^\"]+)\"は([0-9][^\\s\"]*)とする");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final Map<String, String> values = new LinkedHashMap<>();

  /** What a line defines. */
  public record Definition(String name, String value) {}

  /** Empty if the line defines no limit. */
  public static Optional<Definition> definition(String text) {
    Matcher line = DEFINITION.matcher(text);
    return line.matches()
        ? Optional.of(new Definition(line.group(1), line.group(2)))
        : Optional.empty();
  }

  /**
   * Takes in a definition.
   *
   * @return whether it is the first of its name
   */
  public boolean add(Definition definition) {
    return values.putIfAbsent(definition.name(), definition.value()) == null;
  }

  /** A line with what its names stand for. */
  public String in(String text) {
    if (values.isEmpty()) {
      return text;
    }
    return QUOTED
        .matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
  }
}
