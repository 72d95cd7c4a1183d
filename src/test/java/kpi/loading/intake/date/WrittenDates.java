package kpi.loading.intake.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every form in which people write a day, a month or a year. */
final class WrittenDates {

  /** What the tests know of eras by themselves. */
  private record KnownEra(String word, String letter, LocalDate first) {}

  private static final List<KnownEra> ERAS =
      List.of(
          new KnownEra("明治", "M", LocalDate.of(1868, 10, 23)),
          new KnownEra("大正", "T", LocalDate.of(1912, 7, 30)),
          new KnownEra("昭和", "S", LocalDate.of(1926, 12, 25)),
          new KnownEra("平成", "H", LocalDate.of(1989, 1, 8)),
          new KnownEra("令和", "R", LocalDate.of(2019, 5, 1)));
  private static final LocalDate OUR_CALENDAR = LocalDate.of(1873, 1, 1);
  private static final String KANJI = "〇一二三四五六七八九";

  private WrittenDates() {}

  static List<String> ofDay(LocalDate day) {
    int y = day.getYear();
    int m = day.getMonthValue();
    int d = day.getDayOfMonth();
    List<String> forms = new ArrayList<>();
    for (String between : List.of("/", "-", ".", " / ")) {
      forms.add(y + between + m + between + d);
      forms.add(y + between + two(m) + between + two(d));
    }
    forms.addAll(List.of(y + "年" + m + "月" + d + "日", y + " 年 " + m + " 月 " + d + " 日"));
    forms.addAll(List.of(y + two(m) + two(d), day + "T00:00:00", y + "/" + m + "/" + d + " 0:00"));
    for (KnownEra era : begunBy(day)) {
      String year = yearOfEra(era, day);
      forms.add(era.word + year + "年" + m + "月" + d + "日");
      forms.add(era.letter + year + "年" + two(m) + "月" + two(d) + "日");
      forms.add(era.letter + year + "." + m + "." + d);
      forms.add(era.letter.toLowerCase(Locale.ROOT) + year + "/" + two(m) + "/" + two(d));
      forms.add(era.word + kanji(year) + "年" + kanji("" + m) + "月" + kanji("" + d) + "日");
    }
    return forms;
  }

  static List<String> ofMonth(LocalDate first) {
    int y = first.getYear();
    int m = first.getMonthValue();
    List<String> forms = new ArrayList<>();
    forms.addAll(List.of(y + "年" + m + "月", y + "年" + two(m) + "月", y + "/" + m, y + "-" + m));
    forms.add(y + "." + two(m));
    for (KnownEra era : begunBy(first.plusMonths(1).minusDays(1))) {
      forms.add(era.word + yearOfEra(era, first) + "年" + m + "月");
      forms.add(era.letter + yearOfEra(era, first) + "." + m);
    }
    return forms;
  }

  static List<String> ofYear(LocalDate first) {
    List<String> forms = new ArrayList<>();
    forms.addAll(List.of(first.getYear() + "年", "西暦" + first.getYear() + "年"));
    for (KnownEra era : begunBy(first.plusYears(1).minusDays(1))) {
      forms.add(era.word + yearOfEra(era, first) + "年");
      forms.add(era.letter + yearOfEra(era, first) + "年");
    }
    return forms;
  }

  /** The eras that had begun, and are over perhaps. */
  private static List<KnownEra> begunBy(LocalDate day) {
    return ERAS.stream()
        .filter(era -> !era.first.isAfter(day) && !day.isBefore(OUR_CALENDAR))
        .toList();
  }

  private static String yearOfEra(KnownEra era, LocalDate day) {
    int year = day.getYear() - era.first.getYear() + 1;
    return year == 1 ? "元" : Integer.toString(year);
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static String kanji(String digits) {
    if (digits.equals("元") || digits.length() > 2) {
      return digits.chars().mapToObj(WrittenDates::kanji).reduce("", String::concat);
    }
    int number = Integer.parseInt(digits);
    String tens = number < 10 ? "" : number < 20 ? "十" : kanji('0' + number / 10) + "十";
    return tens + (number % 10 == 0 ? "" : kanji('0' + number % 10));
  }

  private static String kanji(int digit) {
    return digit == '元' ? "元" : KANJI.substring(digit - '0', digit - '0' + 1);
  }
}
