package kpi.loading.year;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.model.FiscalYear;

/** The fiscal years that a text of people speaks of: R7, 令和7年度, 2025年度. */
final class NamedYears {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![A-Za-z0-9])R([1-9][0-9]?)(?![A-Za-z0-9])|令和([1-9][0-9]?|元)年度"
              + "|(?<![0-9])(20[0-9]{2})年度");

  private NamedYears() {}

  /** Whether the text speaks of fiscal years, and not of this one. */
  static boolean areOthersThan(FiscalYear year, String text) {
    Set<FiscalYear> named = in(text);
    return !named.isEmpty() && !named.contains(year);
  }

  private static Set<FiscalYear> in(String text) {
    Set<FiscalYear> years = new HashSet<>();
    Matcher named = NAMED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (named.find()) {
      if (named.group(3) != null) {
        years.add(new FiscalYear(Integer.parseInt(named.group(3))));
      } else {
        String ofEra = named.group(1) == null ? named.group(2) : named.group(1);
        Optional<FiscalYear> year = FiscalYear.parse("R" + ofEra.replace('元', '1'));
        year.ifPresent(years::add);
      }
    }
    return years;
  }
}
