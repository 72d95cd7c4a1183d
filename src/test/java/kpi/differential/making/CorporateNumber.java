package kpi.differential.making;

/** Corporate numbers whose first digit checks the other twelve. */
final class CorporateNumber {

  private static final long FIRST = 100_000_000_000L;

  private CorporateNumber() {}

  /**
   * The check digit is 9 less the remainder by 9 of the digits, from the right times 1, 2, 1, 2 …
   */
  static String of(int number) {
    String digits = Long.toString(FIRST + number);
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      sum += digit * (fromRight % 2 == 0 ? 1 : 2);
    }
    return (9 - sum % 9) + digits;
  }
}
