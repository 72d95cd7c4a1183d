package kpi.loading.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads 有, はい, ○, 1, TRUE, 該当 and their opposites as {@code yes} and {@code no}. */
public final class YesNoAsTyped extends AsTyped {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String BOTH = "";

  private final Map<String, String> answers = new HashMap<>();

  /**
   * @param moreYes what means yes for this item alone, as 有している
   * @param moreNo what means no for this item alone; a word that means both is refused in a cell
   */
  public YesNoAsTyped(Set<String> blankWords, Set<String> moreYes, Set<String> moreNo) {
    super(blankWords);
    TypedWords.of(YES).forEach(word -> add(word, YES));
    TypedWords.of(NO).forEach(word -> add(word, NO));
    moreYes.forEach(word -> add(word, YES));
    moreNo.forEach(word -> add(word, NO));
  }

  private void add(String word, String answer) {
    answers.merge(key(word), answer, (one, other) -> one.equals(other) ? one : BOTH);
  }

  private static String key(String word) {
    return Widths.narrow(word).toUpperCase(Locale.ROOT);
  }

  @Override
  protected String plain(String text, Conversions done) throws Unreadable {
    String answer = answers.getOrDefault(key(text), BOTH);
    if (answer.equals(BOTH)) {
      throw new Unreadable("typed-neither-yes-nor-no");
    }
    if (!answer.equals(text)) {
      done.add("「" + text + "」を" + answer + "に");
    }
    return answer;
  }
}
