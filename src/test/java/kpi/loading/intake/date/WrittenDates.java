package kpi.loading.intake.date;

import static kpi.loading.intake.WrittenForms.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    int m = day.getMonthValue();
    int d = day.getDayOfMonth();
    List<String> forms = new ArrayList<>();
    for (String form : List.of("%d/%d/%d", "%d-%d-%d", "%d.%d.%d", "%d年%d月%d日", "%d/%02d/%02d")) {
      forms.add(String.format(form, day.getYear(), m, d));
    }
    forms.add(String.format("%d%02d%02d", day.getYear(), m, d));
    forms.add(day + "T00:00:00");
    forms.add(String.format("%d/%d/%d 0:00", day.getYear(), m, d));
    forms.add(String.format("%d 年 %d 月 %d 日", day.getYear(), m, d));
    for (KnownEra era : begunBy(day)) {
      String year = yearOfEra(era, day);
      forms.add(String.format("%s%s年%d月%d日", era.word, year, m, d));
      forms.add(String.format("%s%s年%02d月%02d日", era.letter, year, m, d));
      forms.add(String.format("%s%s.%d.%d", era.letter, year, m, d));
      forms.add(String.format("%s%s/%02d/%02d", era.letter.toLowerCase(), year, m, d));
      forms.add(String.format("%s%s年%s月%s日", era.word, kanji(year), kanji("" + m), kanji("" + d)));
    }
    return withWide(forms);
  }

  static List<String> ofMonth(LocalDate first) {
    int m = first.getMonthValue();
    List<String> forms = new ArrayList<>();
    for (String form : List.of("%d年%d月", "%d年%02d月", "%d/%d", "%d-%d", "%d.%02d")) {
      forms.add(String.format(form, first.getYear(), m));
    }
    for (KnownEra era : begunBy(first.plusMonths(1).minusDays(1))) {
      forms.add(String.format("%s%s年%d月", era.word, yearOfEra(era, first), m));
      forms.add(String.format("%s%s.%d", era.letter, yearOfEra(era, first), m));
    }
    return withWide(forms);
  }

  static List<String> ofYear(LocalDate first) {
    List<String> forms = new ArrayList<>();
    forms.add(first.getYear() + "年");
    forms.add("西暦" + first.getYear() + "年");
    for (KnownEra era : begunBy(first.plusYears(1).minusDays(1))) {
      forms.add(era.word + yearOfEra(era, first) + "年");
      forms.add(era.letter + yearOfEra(era, first) + "年");
    }
    return withWide(forms);
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

  private static List<String> withWide(List<String> forms) {
    List<String> all = new ArrayList<>(forms);
    forms.forEach(form -> all.add(wide(form)));
    return all;
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
