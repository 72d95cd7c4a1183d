package kpi.rules.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.text.vocabulary.Sentence;

/** A line as somebody could type it, made of a sentence of the vocabulary. */
public final class ExampleLine {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+):([^{}]*)\\}");
  private static final String AMOUNT = "3億円";
  private static final Map<String, String> TYPED =
      Map.of(
          "span", "15年",
          "times", "2倍",
          "n", "4",
          "id", "venture-share",
          "text", "表示",
          "other", "別の項目",
          "day", "1900年1月1日",
          "digits", "12");

  private ExampleLine() {}

  public static String of(Sentence sentence) {
    return of(sentence, "項目の名前");
  }

  /**
   * @param label typed for every item, stratum and name
   */
  public static String of(Sentence sentence, String label) {
    Matcher slot = SLOT.matcher(sentence.wording());
    return slot.replaceAll(
        found -> Matcher.quoteReplacement(typed(found.group(1), found.group(2), label)));
  }

  private static String typed(String name, String form, String label) {
    boolean choice = !form.startsWith("[");
    if (choice) {
      return form.substring(0, form.indexOf('|'));
    } else if (form.startsWith("[a-z0-9-]")) {
      return TYPED.get("id");
    } else if (Sentence.AMOUNTS.contains(name)) {
      return AMOUNT;
    }
    return TYPED.getOrDefault(name, label);
  }
}
