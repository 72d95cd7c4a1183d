package kpi.loading.intake.date;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.TypedWords;
import kpi.loading.intake.Unreadable;

/**
 * An era. When it begins is known to Java, which learns of a new one by its own updates.
 *
 * @param name in words, as 平成
 * @param firstYear the Western year in which it begins
 * @param first its first day
 * @param last its last day; empty for the era that lasts
 */
record Era(String name, int firstYear, LocalDate first, Optional<LocalDate> last) {

  /** Before this day of Meiji 6 months and days were those of the old calendar. */
  static final LocalDate WESTERN_CALENDAR = LocalDate.of(1873, 1, 1);

  private static final Set<String> BEGUN_WITHIN_A_DAY = TypedWords.of("era-begun-within-a-day");
  private static final Map<String, Era> BY_WORD = byWord();

  /** What finds the word or letter of any era at the beginning of a text. */
  static final String ANY =
      BY_WORD.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

  /**
   * The era of a word or letter.
   *
   * @param word one of {@link #ANY}, letters in either case
   */
  static Era of(String word) {
    return BY_WORD.get(word.toUpperCase(Locale.ROOT));
  }

  /** The Western year of one of its years, also past its end. */
  int western(int yearOfEra) {
    return firstYear + yearOfEra - 1;
  }

  /**
   * Refuses a date that ends before the era begins.
   *
   * @throws Unreadable also for the first years of Meiji, whose days are not those of our calendar
   */
  void refuseBefore(LocalDate last) throws Unreadable {
    if (last.isBefore(first)) {
      throw first.equals(WESTERN_CALENDAR)
          ? new Unreadable("typed-old-calendar", first.toString())
          : new Unreadable("typed-before-era", name, first.toString());
    }
  }

  /** Tells of a date that begins after the era has ended: 平成32年 was sound when it was planned. */
  boolean tellIfOver(LocalDate begins, Conversions done) {
    boolean isOver = last.filter(day -> day.isBefore(begins)).isPresent();
    if (isOver) {
      done.addDoubtful(name + "の終わり（" + last.get() + "）より後の日付を西暦に");
    }
    return isOver;
  }

  private static Map<String, Era> byWord() {
    Map<String, Era> byWord = new HashMap<>();
    for (JapaneseEra era : JapaneseEra.values()) {
      Set<String> words = TypedWords.ofAny("era." + era);
      if (words.isEmpty()) {
        continue; // a newer Java knows an era that has no words here yet
      }
      Era found = era(words.iterator().next(), era);
      words.forEach(word -> byWord.put(word, found));
    }
    return byWord;
  }

  private static Era era(String name, JapaneseEra era) {
    int firstYear = JapaneseChronology.INSTANCE.prolepticYear(era, 1);
    JapaneseEra[] all = JapaneseEra.values();
    int next = era.getValue() - all[0].getValue() + 1;
    Optional<LocalDate> last =
        next == all.length ? Optional.empty() : Optional.of(lastDayBefore(all[next]));
    LocalDate first = era == JapaneseEra.MEIJI ? WESTERN_CALENDAR : firstDay(era);
    return new Era(name, firstYear, first, last);
  }

  private static LocalDate lastDayBefore(JapaneseEra era) {
    LocalDate first = firstDay(era);
    return BEGUN_WITHIN_A_DAY.contains(era.toString()) ? first : first.minusDays(1);
  }

  private static LocalDate firstDay(JapaneseEra era) {
    return LocalDate.from(JapaneseChronology.INSTANCE.dateYearDay(era, 1, 1));
  }
}
