package kpi.loading.sheet;

import java.util.Optional;
import kpi.loading.intake.date.DateSystem;

/**
 * A cell as it stands in its file.
 *
 * @param text what was typed; of a number in a workbook, the number as it is kept
 * @param date the day that numbers are counted from, if a workbook shows the number as a date
 */
public record SheetCell(String text, Optional<DateSystem> date) {

  static final SheetCell EMPTY = of("");

  public static SheetCell of(String text) {
    return new SheetCell(text, Optional.empty());
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
