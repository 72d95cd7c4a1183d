package kpi.model.dataset;

/**
 * Japan's corporate numbers: a check digit, then twelve digits. The check digit is 9 − (Σ Pn·Qn mod
 * 9), Pn the n-th of the twelve from the right, Qn 1 for odd n and 2 for even n (省令
 * 法人番号の指定等に関する省令).
 */
public final class CorporateNumber {

  private static final int DIGITS = 13;
  private static final int NINE = 9;

  private CorporateNumber() {}

  /** Whether a text is thirteen ASCII digits of which the first checks the others. */
  public static boolean isSound(String text) {
    if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = 0;
    for (int n = 1; n < DIGITS; n++) {
      int digit = text.charAt(DIGITS - n) - '0';
      sum += digit * (n % 2 == 1 ? 1 : 2);
    }
    return text.charAt(0) - '0' == NINE - sum % NINE;
  }
}
