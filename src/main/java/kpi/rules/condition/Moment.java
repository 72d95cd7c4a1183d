package kpi.rules.condition;

import java.time.LocalDate;

/** The day up to which a span is counted. */
public sealed interface Moment {

  LocalDate in(Setting setting);

  /** The day on which the facts of the table hold. */
  record AsOf() implements Moment {

    @Override
    public LocalDate in(Setting setting) {
      return setting.asOf();
    }
  }

  /** The last day of the dataset's fiscal year. */
  record YearEnd() implements Moment {

    @Override
    public LocalDate in(Setting setting) {
      return setting.fiscalYear().lastDay();
    }
  }

  /** A day that the rule names. */
  record Named(LocalDate day) implements Moment {

    @Override
    public LocalDate in(Setting setting) {
      return day;
    }
  }
}
