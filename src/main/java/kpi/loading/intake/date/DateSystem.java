package kpi.loading.intake.date;

import java.time.LocalDate;

/** How a workbook counts the days of its date cells; the workbook says which. */
public enum DateSystem {
  /**
   * From 1900, as nearly all do. It holds a 29 February 1900, so that it is sound from March on.
   */
  FROM_1900(LocalDate.of(1899, 12, 30), 61),
  /** From 1904, as those of early Macs do. */
  FROM_1904(LocalDate.of(1904, 1, 1), 0);

  private final LocalDate zero;
  private final int firstSound;

  DateSystem(LocalDate zero, int firstSound) {
    this.zero = zero;
    this.firstSound = firstSound;
  }

  /** Whether programs agree on the day of a number. */
  boolean isSound(long serial) {
    return serial >= firstSound;
  }

  LocalDate day(long serial) {
    return zero.plusDays(serial);
  }
}
