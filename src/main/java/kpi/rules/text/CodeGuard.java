package kpi.rules.text;

import java.util.regex.Pattern;
import kpi.source.Characters;

/** What stock Drools would take for code in a rule file. No vocabulary sentence needs any of it. */
final class CodeGuard {

  private static final Pattern CODE =
      Pattern.compile(
          "(>|(package|import|global|function|declare|query|rule|when|then|end|eval|salience|enabled"
              + "|no-loop|dialect|timer|calendars|duration|agenda-group|auto-focus|activation-group"
              + "|ruleflow-group|lock-on-active|date-effective|date-expires|extends|unit|expander"
              + "|dsl|attributes|template)\\b).*");

  private CodeGuard() {}

  static boolean isCode(String line) {
    return CODE.matcher(line).matches();
  }

  /**
   * Escapes could end a literal, bars separate names within one, and what no document can hold is
   * not seen.
   */
  static boolean hasForbidden(String line) {
    return line.chars().anyMatch(c -> c == '\\' || c == '|' || (c < ' ' && c != '\t'))
        || Characters.firstUnwritable(line).isPresent();
  }
}
