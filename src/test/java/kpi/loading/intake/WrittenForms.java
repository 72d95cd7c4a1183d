package kpi.loading.intake;

import java.util.stream.Collectors;

/** Narrow text as people type it wide. */
public final class WrittenForms {

  private static final int FROM_NARROW_TO_WIDE = '\uFF01' - '!';

  private WrittenForms() {}

  public static String wide(String narrow) {
    return narrow
        .chars()
        .mapToObj(c -> Character.toString(isNarrow(c) ? c + FROM_NARROW_TO_WIDE : c))
        .collect(Collectors.joining());
  }

  private static boolean isNarrow(int c) {
    return c > ' ' && c < '\u007F';
  }
}
