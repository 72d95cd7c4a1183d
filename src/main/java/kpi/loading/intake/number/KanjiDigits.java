package kpi.loading.intake.number;

import java.util.Set;
import java.util.regex.Pattern;

/** Kanji digits as Arabic ones: 三億 as 3億, 二十三 as 2十3, 二〇二六 as 2026. Words stay words. */
public final class KanjiDigits {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern DIGIT = Pattern.compile("[" + DIGITS + "]");
  private static final Pattern ARABIC = Pattern.compile("[0-9]");
  private static final Pattern TEN_WITHOUT_DIGIT = Pattern.compile("(?<![0-9])十");
  private static final Pattern TEN_AND_DIGIT = Pattern.compile("十(?=[0-9])");
  private static final Set<String> LOOKS_LIKE_A_MARK = Set.of("一", "〇");

  private KanjiDigits() {}

  /**
   * The text with Arabic digits; the same if it holds no kanji digit, or both kinds. 十 alone is 1十,
   * but 百 and 千 need their digit, since 五千百万円 is 51,000,000円 to one reader and 5,000百万円 to another.
   * A lone 一 or 〇 stays, since it looks like a dash or a mark.
   */
  public static String toArabic(String text) {
    boolean isKanji =
        (DIGIT.matcher(text).find() || text.startsWith("十")) && !ARABIC.matcher(text).find();
    return isKanji && !LOOKS_LIKE_A_MARK.contains(text) ? digits(text) : text;
  }

  /** The digits of a year, a month or a day: 二十三 as 23, 十 as 10, 二〇一一 as 2011. */
  public static String ofCalendar(String kanji) {
    String joined = TEN_AND_DIGIT.matcher(digits(kanji)).replaceAll("");
    return joined.replace("十", "0");
  }

  private static String digits(String text) {
    String digits =
        DIGIT.matcher(text).replaceAll(found -> Integer.toString(DIGITS.indexOf(found.group())));
    return TEN_WITHOUT_DIGIT.matcher(digits).replaceAll("1十");
  }
}
