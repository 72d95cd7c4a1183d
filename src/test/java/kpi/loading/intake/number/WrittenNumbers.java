package kpi.loading.intake.number;

import static kpi.loading.intake.WrittenForms.someWide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Every form in which people write a number of 円 exactly. */
final class WrittenNumbers {

  private static final Map<String, Integer> UNITS =
      Map.of("円", 0, "千円", 3, "万円", 4, "百万円", 6, "千万円", 7, "億円", 8, "十億円", 9, "兆円", 12);
  private static final String[] LARGE = {"", "万", "億", "兆"};
  private static final String[] SMALL = {"", "十", "百", "千"};
  private static final String KANJI = "〇一二三四五六七八九";
  private static final int SECTION = 10_000;

  private WrittenNumbers() {}

  static List<String> of(long yen, Random random) {
    String plain = Long.toString(yen);
    String grouped = grouped(yen);
    List<String> forms = new ArrayList<>();
    for (String digits : List.of(plain, grouped)) {
      forms.addAll(
          List.of(
              digits,
              " " + digits,
              "¥" + digits,
              "\\" + digits,
              "¥ " + digits + "円",
              digits + "円",
              digits + " 円"));
    }
    forms.addAll(List.of(plain + ".0", grouped + ".00"));
    forms.addAll(exponents(yen));
    UNITS.forEach((unit, power) -> forms.add(inUnit(yen, power, random) + unit));
    if (yen > 0) {
      forms.addAll(inWords(yen));
    }
    return someWide(forms, random);
  }

  /** A number in a column whose heading tells its unit. */
  static List<String> inColumn(long yen, String unit, Random random) {
    String number = inUnit(yen, UNITS.get(unit), random);
    return someWide(List.of(number, number + unit, number + " " + unit), random);
  }

  private static String inUnit(long yen, int power, Random random) {
    BigDecimal number = BigDecimal.valueOf(yen).movePointLeft(power).stripTrailingZeros();
    String plain = number.toPlainString();
    String decimals = plain.contains(".") ? plain.substring(plain.indexOf('.')) : "";
    return random.nextBoolean() ? plain : grouped(number.longValue()) + decimals;
  }

  private static String grouped(long number) {
    StringBuilder grouped = new StringBuilder(Long.toString(number));
    for (int i = grouped.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static List<String> exponents(long yen) {
    BigDecimal number = BigDecimal.valueOf(yen);
    String digits = number.unscaledValue().toString();
    String mantissa = digits.charAt(0) + "." + digits.substring(1) + "0";
    int exponent = digits.length() - 1;
    return List.of(
        mantissa + "E+" + (exponent < 10 ? "0" : "") + exponent,
        mantissa + "e" + exponent,
        yen + "E0");
  }

  private static List<String> inWords(long yen) {
    StringBuilder digits = new StringBuilder();
    StringBuilder grouped = new StringBuilder();
    StringBuilder small = new StringBuilder();
    StringBuilder kanji = new StringBuilder();
    long rest = yen;
    for (int large = 0; rest > 0; large++) {
      int section = (int) (rest % SECTION);
      rest /= SECTION;
      if (section > 0) {
        digits.insert(0, section + LARGE[large]);
        grouped.insert(0, grouped(section) + LARGE[large]);
        small.insert(0, smallWords(section) + LARGE[large]);
        kanji.insert(0, kanji(smallWords(section)) + LARGE[large]);
      }
    }
    return List.of(digits + "円", grouped + "円", "¥" + digits + "円", small + "円", kanji + "円");
  }

  private static String smallWords(int section) {
    StringBuilder words = new StringBuilder();
    int rest = section;
    for (int power = 0; rest > 0; power++) {
      int digit = rest % 10;
      rest /= 10;
      if (digit > 0) {
        words.insert(0, digit + SMALL[power]);
      }
    }
    return words.toString();
  }

  private static String kanji(String words) {
    StringBuilder kanji = new StringBuilder();
    words
        .chars()
        .forEach(c -> kanji.append(Character.isDigit(c) ? KANJI.charAt(c - '0') : (char) c));
    return kanji.toString().replace("一十", "十");
  }
}
