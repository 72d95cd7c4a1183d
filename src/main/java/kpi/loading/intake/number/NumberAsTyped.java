package kpi.loading.intake.number;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.intake.AsTyped;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.TypedWords;
import kpi.loading.intake.Unreadable;
import kpi.model.printed.PrintedFigure;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads numbers: wide digits, separators, ¥, △ and －, number words, and the unit of the cell or its
 * column. What is only about so many, a range, or two things at once is refused.
 */
public final class NumberAsTyped extends AsTyped {

  private static final String MINUS = "[-−‐‑△▲]";
  private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final Pattern SURELY_SINGLE = Pattern.compile("[0-9,.]{1,40}");
  private static final Pattern BEFORE_DIGITS =
      Pattern.compile("(" + MINUS + "?) *([¥\\\\]?) *(" + MINUS + "?) *(.*)", Pattern.DOTALL);
  private static final Pattern RANGE =
      Pattern.compile("[0-9][^0-9,.eE]*(?:[-−‐‑~～〜∼―—–ー→]|から|より|至)[^0-9]*[0-9]");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[（【〔].*[)\\]）】〕]");
  private static final Pattern ABOUT = TypedWords.anyOf("about-number");
  private static final int LONGEST = 100;
  private static final int DIGITS = 18;

  private final NumberItem item;

  public NumberAsTyped(Set<String> blankWords, NumberItem item) {
    super(blankWords);
    this.item = item;
  }

  @Override
  protected String plain(String text, Conversions done) throws Unreadable {
    boolean isPlain = item.assumed().equals(item.unit()) && PLAIN.matcher(text).matches();
    return isPlain ? text : read(arabic(done.narrow(text), done), done);
  }

  private static String arabic(String text, Conversions done) {
    String arabic = KanjiDigits.toArabic(text);
    if (!arabic.equals(text)) {
      done.add("漢数字を算用数字に");
    }
    return arabic;
  }

  private String read(String text, Conversions done) throws Unreadable {
    refuseWhatIsNoSingleNumber(text);
    Matcher parts = BEFORE_DIGITS.matcher(text);
    if (!parts.matches()) {
      throw new Unreadable("typed-no-number");
    }
    boolean isMoney = !parts.group(2).isEmpty();
    if (isMoney) {
      done.add("通貨の記号を除く");
    }
    Amount amount = Amount.of(parts.group(4), done);
    boolean isBelow = isBelow(parts.group(1) + parts.group(3), done);
    BigFraction unit = new UnitInCell(item, amount, isMoney).inItemUnit(done);
    tellZeros(amount.value(), isBelow, done);
    BigDecimal held = held(PrintedFigure.exact(amount.value()).multiply(unit));
    return (isBelow ? held.negate() : held).toPlainString();
  }

  private boolean isBelow(String signs, Conversions done) throws Unreadable {
    if (signs.length() > 1) {
      throw new Unreadable("typed-no-number");
    } else if (!signs.isEmpty() && !item.mayBeNegative()) {
      throw new Unreadable("typed-below-zero");
    } else if (!signs.isEmpty() && !signs.equals("-")) {
      done.add("負の印を-に");
    }
    return !signs.isEmpty();
  }

  private static void refuseWhatIsNoSingleNumber(String text) throws Unreadable {
    if (SURELY_SINGLE.matcher(text).matches()) {
      return;
    } else if (text.length() > LONGEST) {
      throw new Unreadable("typed-no-number");
    }
    Matcher about = ABOUT.matcher(text);
    if (RANGE.matcher(text).find()) {
      throw new Unreadable("typed-number-range");
    } else if (about.find()) {
      throw new Unreadable("typed-about-number", about.group());
    } else if (IN_BRACKETS.matcher(text).matches()) {
      throw new Unreadable("typed-number-in-brackets");
    }
  }

  private static void tellZeros(BigDecimal value, boolean isBelow, Conversions done) {
    if (value.scale() > 0 && value.stripTrailingZeros().scale() < value.scale()) {
      done.add("小数点以下の末尾の0を除く");
    }
    if (isBelow && value.signum() == 0) {
      done.add("0の負の印を除く");
    }
  }

  private BigDecimal held(BigFraction exact) throws Unreadable {
    BigDecimal held =
        item.held(exact)
            .orElseThrow(
                () ->
                    new Unreadable(
                        "typed-too-fine", item.shownUnit(), Integer.toString(item.decimals())));
    if (held.precision() - held.scale() > DIGITS) {
      throw new Unreadable("typed-number-too-long");
    }
    return held.signum() == 0 ? BigDecimal.ZERO : held.stripTrailingZeros();
  }
}
