package kpi.rules.condition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constraint of a rule in DRL: a method of the case with one or two texts.
 *
 * @param second empty if there is only one
 */
public record Call(String method, String first, String second) {

  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z]+)\\(\"([^\"]*)\"(?:, \"([^\"]*)\")?\\)");

  public static Call parse(String drl) {
    Matcher matcher = FORM.matcher(drl);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a constraint of the vocabulary: " + drl);
    }
    String second = matcher.group(3) == null ? "" : matcher.group(3);
    return new Call(matcher.group(1), matcher.group(2), second);
  }
}
