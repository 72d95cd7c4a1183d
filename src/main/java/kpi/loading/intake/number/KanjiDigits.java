package kpi.loading.intake.number;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Kanji digits as Arabic ones: 三億 as 3億, 二十三 as 23, 二〇二六 as 2026; 万 and larger stay words. */
public final class KanjiDigits {

  static final String DIGITS = "〇一二三四五六七八九";

  private static final Pattern DIGIT = Pattern.compile("[" + DIGITS + "]");
  private static final Pattern ARABIC = Pattern.compile("[0-9]");
  private static final Pattern TEN_WITHOUT_DIGIT = Pattern.compile("(?<![0-9])十");
  private static final Pattern WITH_SMALL_WORDS =
      Pattern.compile(
          "(?<![0-9十百千])(?=[0-9][十百千])(?:([1-9])千)?(?:([1-9])百)?(?:([1-9])十)?([1-9])?(?![0-9十百千])");
  private static final Pattern IN_DATE =
      Pattern.compile("(?<![〇一二三四五六七八九十])(?:[二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]{1,4})(?=[年月日])");
  private static final Set<String> LOOKS_LIKE_A_MARK = Set.of("一", "〇");

  private KanjiDigits() {}

  /**
   * The text with Arabic digits; the same if it holds no kanji digit, or both kinds. 十 alone is 10,
   * but 百 and 千 need their digit and stay words without it, since 五千百万円 is 51,000,000円 to one
   * reader and 5,000百万円 to another. A lone 一 or 〇 stays, since it looks like a dash or a mark.
   */
  static String toArabic(String text) {
    boolean isKanji =
        (DIGIT.matcher(text).find() || text.startsWith("十")) && !ARABIC.matcher(text).find();
    return isKanji && !LOOKS_LIKE_A_MARK.contains(text) ? arabic(text) : text;
  }

  /** The text with Arabic digits before 年, 月 and 日. */
  public static String inDate(String text) {
    return IN_DATE.matcher(text).replaceAll(found -> arabic(found.group()));
  }

  private static String arabic(String text) {
    String digits =
        DIGIT.matcher(text).replaceAll(found -> Integer.toString(DIGITS.indexOf(found.group())));
    String tens = TEN_WITHOUT_DIGIT.matcher(digits).replaceAll("1十");
    return WITH_SMALL_WORDS.matcher(tens).replaceAll(KanjiDigits::withoutSmallWords);
  }

  /** 2千5百3 as 2503. */
  private static String withoutSmallWords(MatchResult found) {
    int number = 0;
    for (int group = 1; group <= found.groupCount(); group++) {
      String digit = found.group(group);
      number = number * 10 + (digit == null ? 0 : Integer.parseInt(digit));
    }
    return Integer.toString(number);
  }
}
