package kpi.report.deck.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What rows, columns, series and categories are found by. */
public final class Keys {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private Keys() {}

  /** The words in the order given, numbered where they repeat: 計, 計〔2〕. */
  public static List<String> distinct(List<String> words) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (String word : words) {
      int times = seen.merge(same(word), 1, Integer::sum);
      keys.add(times == 1 ? word : word + "〔" + times + "〕");
    }
    return keys;
  }

  /** What remains of a text however its width, spaces and line breaks were typed. */
  public static String same(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
