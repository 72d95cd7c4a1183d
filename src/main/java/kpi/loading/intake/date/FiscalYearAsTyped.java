package kpi.loading.intake.date;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.intake.AsTyped;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.Unreadable;
import kpi.loading.intake.number.KanjiDigits;
import kpi.model.FiscalYear;

/** Reads fiscal years: R7, 令和7年度, 2025年度. A year without 年度 may be one of the calendar. */
public final class FiscalYearAsTyped extends AsTyped {

  private static final Pattern OF_ERA =
      Pattern.compile(
          "(?:(?<e>" + Era.ANY + ") ?(?<y>[0-9]{1,2}|元)|(?<w>[0-9]{4})) ?年度",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL = Pattern.compile("[rR][1-9][0-9]?");
  private static final int FIRST = FiscalYear.parse("R1").orElseThrow().western();
  private static final int LAST = FiscalYear.parse("R99").orElseThrow().western();

  public FiscalYearAsTyped(Set<String> blankWords) {
    super(blankWords);
  }

  @Override
  protected String plain(String text, Conversions done) throws Unreadable {
    String year = KanjiDigits.inDate(done.narrow(text));
    if (LABEL.matcher(year).matches()) {
      return told(year, FiscalYear.parse("R" + year.substring(1)).orElseThrow(), done);
    }
    Matcher written = OF_ERA.matcher(year);
    if (!written.matches()) {
      throw new Unreadable("typed-no-fiscal-year");
    }
    int western = western(written);
    if (western < FIRST || western > LAST) {
      throw new Unreadable("typed-fiscal-year-out-of-range");
    }
    FiscalYear read = new FiscalYear(western);
    if (written.group("e") != null) {
      Era.of(written.group("e")).tellIfOver(read.firstDay(), done);
    }
    return told(year, read, done);
  }

  private static int western(Matcher written) {
    if (written.group("w") != null) {
      return Integer.parseInt(written.group("w"));
    }
    String year = written.group("y");
    return Era.of(written.group("e")).western(year.equals("元") ? 1 : Integer.parseInt(year));
  }

  private static String told(String written, FiscalYear year, Conversions done) {
    if (!written.equals(year.label())) {
      done.add("年度を「" + year.label() + "」の形に");
    }
    return year.label();
  }
}
