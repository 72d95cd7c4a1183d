package kpi.model.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a cell is to reach (目標値), as {@code kpi.yaml} says under {@code target}.
 *
 * @param cell as it is defined: one of a mean has no years
 * @param last what is to be reached in the end
 * @param base where progress starts from; absent if nothing is said
 * @param interim what is to be reached before, by year
 * @param set by whom, and when
 * @param former what was to be reached before it was set anew, in the order of the file
 */
public record Target(
    CellId cell,
    Milestone last,
    Optional<Base> base,
    List<Milestone> interim,
    Setting set,
    String source,
    List<Former> former,
    Place place) {

  public Target {
    interim = List.copyOf(interim);
    former = List.copyOf(former);
  }

  /** The same wherever it stands, to be compared with another. */
  public Target anywhere() {
    return new Target(cell, last, base, interim, set, source, former, Place.of(""));
  }

  /**
   * @param by the fiscal year whose figure is to be so
   */
  public record Milestone(FiscalYear by, Aim aim) {}

  /**
   * @param value in the unit of the indicator, a rate as a fraction of 1; absent if it is that of
   *     the series
   */
  public record Base(FiscalYear year, Optional<BigFraction> value) {}

  /** Who set it, and on which day. */
  public record Setting(String by, LocalDate on) {}

  /**
   * A target that does not hold any more.
   *
   * @param reason why it was changed
   */
  public record Former(Milestone last, Setting set, String reason) {}
}
