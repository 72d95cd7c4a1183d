package kpi.differential.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them: 3億円, 5,000万円, 12,500千円, 300人. */
final class Quantity {

  private static final Pattern FORM =
      Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)(兆|億|百万|万|千)?(円|人|件)");
  private static final Map<String, BigDecimal> STEPS =
      Map.of(
          "兆", new BigDecimal("1000000000000"),
          "億", new BigDecimal("100000000"),
          "百万", new BigDecimal("1000000"),
          "万", new BigDecimal("10000"),
          "千", new BigDecimal("1000"));
  private static final String THOUSANDS_OF_YEN = "千円";

  private Quantity() {}

  /**
   * @param unit of the column: 円, 人, 件 or 千円
   * @return the amount in that unit
   */
  static BigDecimal of(String said, String unit) {
    Matcher form = FORM.matcher(said);
    if (!form.matches()) {
      throw new AssertionError("no amount: " + said);
    }
    BigDecimal amount = new BigDecimal(form.group(1).replace(",", ""));
    BigDecimal whole = form.group(2) == null ? amount : amount.multiply(STEPS.get(form.group(2)));
    return unit.equals(THOUSANDS_OF_YEN) ? whole.divide(STEPS.get("千")) : whole;
  }
}
