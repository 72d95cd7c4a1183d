package kpi.loading.intake.date;

import static kpi.loading.intake.WrittenForms.someWide;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kpi.loading.intake.AsRead;
import org.junit.jupiter.api.Test;

class DatesRoundTripTest {

  private static final int VALUES = 40_000;
  private static final long SEED = 20260101;
  private static final LocalDate FIRST = LocalDate.of(1500, 1, 1);
  private static final LocalDate OF_OUR_TIMES = LocalDate.of(1868, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

  private final DateAsTyped dates = new DateAsTyped(Set.of("不明"));
  private final Random random = new Random(SEED);

  @Test
  void any_day_reads_back_from_every_form() {
    for (int i = 0; i < VALUES / 2; i++) {
      LocalDate day = day();
      reads(WrittenDates.ofDay(day), day.toString());
    }
  }

  @Test
  void any_month_and_year_reads_back_from_every_form() {
    for (int i = 0; i < VALUES / 4; i++) {
      LocalDate day = day();
      reads(WrittenDates.ofMonth(day.withDayOfMonth(1)), day.toString().substring(0, 7));
      reads(WrittenDates.ofYear(day.withDayOfYear(1)), day.toString().substring(0, 4));
    }
  }

  @Test
  void any_day_reads_back_from_a_date_cell() {
    for (int i = 0; i < VALUES / 4; i++) {
      LocalDate day = LocalDate.of(1910, 1, 1).plusDays(random.nextInt(100_000));
      long serial = ChronoUnit.DAYS.between(ZERO, day);
      reads(dates.readDateCell(serial + ".0", DateSystem.FROM_1900), day.toString());
      long of1904 = ChronoUnit.DAYS.between(ZERO_OF_1904, day);
      if (of1904 > 2200) {
        reads(dates.readDateCell(Long.toString(of1904), DateSystem.FROM_1904), day.toString());
      }
    }
  }

  private LocalDate day() {
    LocalDate from = random.nextInt(10) == 0 ? FIRST : OF_OUR_TIMES;
    return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, LAST) + 1));
  }

  private void reads(List<String> forms, String plain) {
    someWide(forms, random).forEach(form -> reads(dates.read(form), plain));
  }

  private static void reads(AsRead read, String plain) {
    if (!(read instanceof AsRead.Read value) || !value.plain().equals(plain)) {
      throw new AssertionError(plain + " was read as " + read);
    }
  }
}
