package kpi.loading.intake.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.Unreadable;

/**
 * Digits, number words and a unit, without sign: 1,234.5, 3億円, 1億5,000万円, 300百万.
 *
 * @param value the number that digits and words make
 * @param words the number words, 百万 in 300百万; those of several terms with ・ between
 * @param unit what follows; empty if nothing does
 */
record Amount(BigDecimal value, String words, String unit) {

  private static final Pattern TERM =
      Pattern.compile(
          "\\G *([0-9][0-9,]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)? *([" + NumberWord.CHARACTERS + "]*)");
  private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+");
  private static final Pattern POINT_OR_SEPARATOR = Pattern.compile("[1-9][0-9]{0,2}\\.000");
  private static final Pattern UNIT = Pattern.compile("[\\p{L}%$€£]*");
  private static final Pattern NUMBER_WORD =
      Pattern.compile("[" + KanjiDigits.DIGITS + NumberWord.CHARACTERS + "]");
  private static final int LONGEST_EXPONENT = 4;

  /**
   * @param text in narrow characters
   * @throws Unreadable if it is no number, or may be several
   */
  static Amount of(String text, Conversions done) throws Unreadable {
    List<Term> terms = new ArrayList<>();
    Matcher term = TERM.matcher(text);
    int end = 0;
    while (term.find()) {
      terms.add(term(term, done));
      end = term.end();
    }
    String unit = text.substring(end).strip();
    if (terms.isEmpty() || isBareBeforeItsEnd(terms) || !UNIT.matcher(unit).matches()) {
      throw new Unreadable("typed-no-number");
    } else if (unit.isEmpty() && mayLackItsEnd(terms) || NUMBER_WORD.matcher(unit).find()) {
      throw new Unreadable("typed-number-words");
    }
    return new Amount(Term.sum(terms), words(terms), unit);
  }

  boolean hasWords() {
    return !words.isEmpty();
  }

  /** 1億5 may have been meant for 1.5億. */
  private static boolean mayLackItsEnd(List<Term> terms) {
    int last = terms.size() - 1;
    return last > 0 && terms.get(last).word().isNone() && terms.get(last - 1).word().large() > 0;
  }

  private static boolean isBareBeforeItsEnd(List<Term> terms) {
    return terms.stream().limit(terms.size() - 1L).anyMatch(term -> term.word().isNone());
  }

  private static String words(List<Term> terms) {
    return terms.stream()
        .map(term -> term.word().word())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("・"));
  }

  private static Term term(Matcher found, Conversions done) throws Unreadable {
    String digits = digits(found.group(1), done) + Objects.toString(found.group(2), "");
    String exponent = Objects.toString(found.group(3), "");
    Optional<NumberWord> word = NumberWord.of(found.group(4));
    if (exponent.isEmpty() && POINT_OR_SEPARATOR.matcher(digits).matches()) {
      throw new Unreadable("typed-point-or-separator");
    } else if (exponent.length() > LONGEST_EXPONENT) {
      throw new Unreadable("typed-number-too-long");
    } else if (word.isEmpty() || !exponent.isEmpty() && !word.get().isNone()) {
      throw new Unreadable("typed-number-words");
    } else if (!exponent.isEmpty()) {
      done.addDoubtful("指数で書かれた数を展開（表示で桁が落ちていないか）");
    }
    return new Term(new BigDecimal(digits + exponent), word.get());
  }

  private static String digits(String whole, Conversions done) throws Unreadable {
    if (whole.contains(",")) {
      if (!GROUPED.matcher(whole).matches()) {
        throw new Unreadable("typed-wrong-separators");
      }
      done.add("桁区切りを除く");
    } else if (whole.length() > 1 && whole.charAt(0) == '0') {
      done.add("先頭の0を除く");
    }
    return whole.replace(",", "");
  }
}
