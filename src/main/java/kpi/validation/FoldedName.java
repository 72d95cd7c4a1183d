package kpi.validation;

import java.util.List;
import java.util.stream.Collectors;
import kpi.source.input.Folded;

/**
 * A name as it is compared: folded, and without the legal form that people write before, after or
 * not at all. Forms in Latin letters are taken off the end only, since they are parts of words.
 */
final class FoldedName {

  private static final char FIRST_NOT_LATIN = 0x80;

  private final List<String> forms;
  private final List<String> latin;
  private final String firsts;

  /**
   * @param legalForms folded
   */
  FoldedName(List<String> legalForms) {
    this.forms = legalForms.stream().filter(form -> !isLatin(form)).toList();
    this.latin = legalForms.stream().filter(FoldedName::isLatin).map(FoldedName::trimmed).toList();
    this.firsts =
        forms.stream().map(form -> form.substring(0, 1)).distinct().collect(Collectors.joining());
  }

  /** Empty if nothing but a legal form is written. */
  String of(String name) {
    return withoutEnd(withoutForms(Folded.of(name)));
  }

  private String withoutForms(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (firsts.indexOf(folded.charAt(i)) >= 0) {
        for (String form : forms) {
          if (folded.startsWith(form, i)) {
            return withoutForms(folded.substring(0, i) + folded.substring(i + form.length()));
          }
        }
      }
    }
    return folded;
  }

  private String withoutEnd(String name) {
    String trimmed = trimmed(name);
    if (!trimmed.isEmpty() && trimmed.charAt(trimmed.length() - 1) < FIRST_NOT_LATIN) {
      for (String form : latin) {
        if (trimmed.endsWith(form)) {
          return withoutEnd(trimmed.substring(0, trimmed.length() - form.length()));
        }
      }
    }
    return trimmed;
  }

  private static boolean isLatin(String form) {
    return form.charAt(0) < FIRST_NOT_LATIN && Character.isLetter(form.charAt(0));
  }

  /** Without the points and commas at the end. */
  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',')) {
      end--;
    }
    return text.substring(0, end);
  }
}
