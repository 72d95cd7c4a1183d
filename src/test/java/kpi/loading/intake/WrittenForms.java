package kpi.loading.intake;

import java.util.List;
import java.util.Random;

/** Forms of a value as people type them. */
public final class WrittenForms {

  private static final int FROM_NARROW_TO_WIDE = '\uFF01' - '!';

  private WrittenForms() {}

  /** The forms, one in three of them wide. */
  public static List<String> someWide(List<String> forms, Random random) {
    return forms.stream().map(form -> random.nextInt(3) == 0 ? wide(form) : form).toList();
  }

  public static String wide(String narrow) {
    char[] wide = narrow.toCharArray();
    for (int i = 0; i < wide.length; i++) {
      wide[i] += isNarrow(wide[i]) ? FROM_NARROW_TO_WIDE : 0;
    }
    return new String(wide);
  }

  private static boolean isNarrow(char c) {
    return c > ' ' && c < '\u007F';
  }
}
