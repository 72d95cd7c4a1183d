package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule as its lines say it.
 *
 * @param annotations name → text
 * @param when the lines between もし and ならば, the first says what the rule is about
 * @param then the lines after ならば
 */
record RuleLines(
    String name, Map<String, String> annotations, List<String> when, List<String> then) {

  private static final Pattern START = Pattern.compile("ルール +\"([^\"]+)\"");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\S+?)\\(\"([^\"]*)\"\\)");

  /** All rules of a file that holds nothing but rules and comments. */
  static List<RuleLines> of(String file) {
    List<RuleLines> rules = new ArrayList<>();
    List<String> into = new ArrayList<>();
    for (String typed : file.split("\n")) {
      String line = typed.strip().startsWith("//") ? "" : narrow(typed).strip();
      Matcher start = START.matcher(line);
      Matcher annotation = ANNOTATION.matcher(line);
      RuleLines last = rules.isEmpty() ? null : rules.get(rules.size() - 1);
      if (start.matches()) {
        rules.add(
            new RuleLines(
                start.group(1), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>()));
      } else if (annotation.matches()) {
        last.annotations.put(annotation.group(1), annotation.group(2));
      } else if (line.equals("もし")) {
        into = last.when;
      } else if (line.equals("ならば")) {
        into = last.then;
      } else if (!line.isEmpty() && !line.equals("終わり")) {
        into.add(line);
      }
    }
    return rules;
  }

  /** Full-width letters, digits and spaces outside of quotes are the ASCII ones. */
  private static String narrow(String line) {
    StringBuilder narrowed = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      boolean wide = !quoted && c >= '！' && c <= '～';
      narrowed.append(wide ? (char) (c - '！' + '!') : !quoted && c == '　' ? ' ' : c);
    }
    return narrowed.toString();
  }
}
