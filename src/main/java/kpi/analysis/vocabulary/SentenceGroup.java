package kpi.analysis.vocabulary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.condition.Call;
import kpi.rules.text.Sentence;

/** What sentences are for, told from the DRL that they stand for; in the order of the listing. */
public enum SentenceGroup {
  SUBJECT,
  AMOUNT,
  DATE,
  CODE,
  FILLED,
  MEMBERSHIP,
  COMPARED,
  FORM,
  SPECIAL,
  CONCLUSION,
  INDICATOR,
  STRATUM,
  BASE,
  NUMERATOR,
  VALUE,
  MEANS,
  DISPLAY;

  private static final Pattern STEP = Pattern.compile("getName\\(\\), \"([a-z-]+)\"");

  static SentenceGroup of(Sentence sentence) {
    String drl = sentence.drl();
    if (drl.startsWith("$case :")) {
      return SUBJECT;
    } else if (drl.startsWith("$cell :")) {
      return INDICATOR;
    } else if (drl.contains("Conclusion(") || drl.contains("Found(")) {
      return CONCLUSION;
    }
    Matcher step = STEP.matcher(drl);
    if (step.find()) {
      return ofStep(step.group(1));
    }
    return ofCall(sentence);
  }

  private static SentenceGroup ofStep(String kind) {
    return switch (kind) {
      case "base", "base-of-stratum", "only", "except", "leave-blanks-out", "denominator-strata" ->
          BASE;
      case "value-mean-over-years", "mean-of", "years", "every-year", "known-years" -> MEANS;
      case "display", "note" -> DISPLAY;
      default -> kind.startsWith("numerator") ? NUMERATOR : VALUE;
    };
  }

  private static SentenceGroup ofCall(Sentence sentence) {
    String method = Call.parse(sentence.drl()).method();
    if (sentence.slots().contains("stratum") || sentence.slots().contains("n")) {
      return STRATUM;
    }
    return switch (method) {
      case "atMost", "atLeast", "lessThan", "moreThan", "equalTo", "notEqualTo" -> AMOUNT;
      case "within", "notWithin", "elapsed", "notElapsed", "isCurrentFiscalYear" -> DATE;
      case "afterReferenceDate", "notAfterReferenceDate" -> DATE;
      case "beforeDay", "notBeforeDay", "afterDay", "notAfterDay" -> DATE;
      case "moreThanItem", "atMostItem", "atLeastItem", "lessThanItem" -> COMPARED;
      case "beforeItem", "notBeforeItem", "differsFrom", "sameAs" -> COMPARED;
      case "hasDigits", "hasNotDigits", "startsWith", "startsNotWith" -> FORM;
      case "hasExponent", "hasNoExponent", "hasCheckDigit", "hasWrongCheckDigit" -> FORM;
      case "memberOf", "notMemberOf" -> MEMBERSHIP;
      case "isFilled", "isBlank" -> FILLED;
      default -> sentence.slots().isEmpty() ? SPECIAL : CODE;
    };
  }

  /** The word for the group in keys and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
