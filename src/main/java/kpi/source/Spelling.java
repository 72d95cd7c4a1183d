package kpi.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How alike two names are, for telling which one was probably meant. */
public final class Spelling {

  private Spelling() {}

  /** The names, those most like what was typed first, then in the order of their characters. */
  public static List<String> nearestFirst(Collection<String> names, String typed) {
    return names.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String name) -> distance(name, typed))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The number of characters to insert, remove or replace. */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
