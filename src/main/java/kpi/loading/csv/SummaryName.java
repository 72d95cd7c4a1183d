package kpi.loading.csv;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpi.model.fact.RowWords;
import kpi.source.input.Folded;

/**
 * Whether a name as a whole is a word such as 合計, whatever stands around it: 【合計】, 合 計, 合計（人）.
 * Nearly every name is passed over at its first letter.
 */
final class SummaryName {

  private static final String OPEN = "([{<〈《「『【〔";
  private static final Pattern BRACKETED = Pattern.compile("[(\\[{<〈《「『【〔][^)\\]}>〉》」』】〕]*.?");

  private final Set<String> words;
  private final String firsts;

  SummaryName(RowWords words) {
    this.words = words.summaries().stream().map(SummaryName::letters).collect(Collectors.toSet());
    this.firsts =
        this.words.stream()
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
  }

  boolean is(String name) {
    if (name.isEmpty()) {
      return false;
    }
    String folded = Folded.of(name);
    if (folded.isEmpty() || !mayBe(folded)) {
      return false;
    }
    return words.contains(letters(folded))
        || words.contains(letters(BRACKETED.matcher(folded).replaceAll("")));
  }

  private boolean mayBe(String folded) {
    int i = 0;
    while (i < folded.length() && !Character.isLetterOrDigit(folded.charAt(i))) {
      if (OPEN.indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
      i++;
    }
    return i < folded.length() && firsts.indexOf(folded.charAt(i)) >= 0;
  }

  private static String letters(String folded) {
    StringBuilder letters = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
