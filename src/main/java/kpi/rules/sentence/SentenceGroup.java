package kpi.rules.sentence;

import java.util.Locale;

/** What sentences are for, in the order in which they are listed. */
public enum SentenceGroup {
  SUBJECT,
  AMOUNT,
  DATE,
  CODE,
  FILLED,
  MEMBERSHIP,
  GROUPED,
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

  /** The word for the group in keys and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
