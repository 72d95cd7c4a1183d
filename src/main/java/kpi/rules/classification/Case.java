package kpi.rules.classification;

import kpi.model.Truth;
import kpi.rules.condition.Call;
import kpi.rules.condition.Memberships;
import org.kie.api.definition.type.ClassReactive;

/**
 * The fact that classification rules fire on: what a subject answers, in one reading. Each sentence
 * of the vocabulary stands for a call of one of these methods, so every condition is a constraint
 * on this one fact.
 */
// Drools would look for property names inside the texts of the constraints, and can fail on them.
@ClassReactive
public final class Case {

  private final int index;
  private final String subject;
  private final Questionnaire questions;
  private final Answers answers;
  private final Memberships memberships;
  private final Reading reading;
  private boolean open;

  Case(
      int index,
      String subject,
      Questionnaire questions,
      Answers answers,
      Memberships memberships,
      Reading reading) {
    this.index = index;
    this.subject = subject;
    this.questions = questions;
    this.answers = answers;
    this.memberships = memberships;
    this.reading = reading;
  }

  /** What a row answers of which only what is certain counts, before anything is decided of it. */
  public static Case ofRow(int index, String subject, Questionnaire questions, Answers answers) {
    return new Case(
        index, subject, questions, answers, population -> Truth.UNKNOWN, Reading.CERTAIN);
  }

  /**
   * Whether any condition was met that is unknown; if none was, the other reading concludes the
   * same.
   */
  boolean isOpen() {
    return open;
  }

  Case readAs(Reading other) {
    return new Case(index, subject, questions, answers, memberships, other);
  }

  /** Its place among the cases that are fired together. */
  public int index() {
    return index;
  }

  public String getSubject() {
    return subject;
  }

  public boolean atMost(String item, String limit) {
    return answer("atMost", item, limit);
  }

  public boolean atLeast(String item, String limit) {
    return answer("atLeast", item, limit);
  }

  public boolean lessThan(String item, String limit) {
    return answer("lessThan", item, limit);
  }

  public boolean moreThan(String item, String limit) {
    return answer("moreThan", item, limit);
  }

  public boolean within(String item, String span) {
    return answer("within", item, span);
  }

  public boolean notWithin(String item, String span) {
    return answer("notWithin", item, span);
  }

  public boolean elapsed(String item, String span) {
    return answer("elapsed", item, span);
  }

  public boolean notElapsed(String item, String span) {
    return answer("notElapsed", item, span);
  }

  public boolean isOneOf(String item, String names) {
    return answer("isOneOf", item, names);
  }

  public boolean isNotOneOf(String item, String names) {
    return answer("isNotOneOf", item, names);
  }

  public boolean isYes(String item) {
    return answer("isYes", item, "");
  }

  public boolean isNo(String item) {
    return answer("isNo", item, "");
  }

  public boolean isFilled(String item) {
    return answer("isFilled", item, "");
  }

  public boolean isBlank(String item) {
    return answer("isBlank", item, "");
  }

  public boolean above(String item, String other) {
    return answer("above", item, other);
  }

  public boolean below(String item, String other) {
    return answer("below", item, other);
  }

  public boolean isCurrentFiscalYear(String item) {
    return answer("isCurrentFiscalYear", item, "");
  }

  public boolean memberOf(String populations) {
    return answer("memberOf", populations, "");
  }

  public boolean notMemberOf(String populations) {
    return answer("notMemberOf", populations, "");
  }

  public boolean equalTo(String item, String limit) {
    return answer("equalTo", item, limit);
  }

  public boolean notEqualTo(String item, String limit) {
    return answer("notEqualTo", item, limit);
  }

  public boolean moreThanItem(String item, String other) {
    return answer("moreThanItem", item, other);
  }

  public boolean atMostItem(String item, String other) {
    return answer("atMostItem", item, other);
  }

  public boolean atLeastItem(String item, String other) {
    return answer("atLeastItem", item, other);
  }

  public boolean lessThanItem(String item, String other) {
    return answer("lessThanItem", item, other);
  }

  public boolean afterReferenceDate(String item) {
    return answer("afterReferenceDate", item, "");
  }

  public boolean notAfterReferenceDate(String item) {
    return answer("notAfterReferenceDate", item, "");
  }

  public boolean beforeDay(String item, String day) {
    return answer("beforeDay", item, day);
  }

  public boolean notBeforeDay(String item, String day) {
    return answer("notBeforeDay", item, day);
  }

  public boolean afterDay(String item, String day) {
    return answer("afterDay", item, day);
  }

  public boolean notAfterDay(String item, String day) {
    return answer("notAfterDay", item, day);
  }

  public boolean beforeItem(String item, String other) {
    return answer("beforeItem", item, other);
  }

  public boolean notBeforeItem(String item, String other) {
    return answer("notBeforeItem", item, other);
  }

  public boolean differsFrom(String item, String other) {
    return answer("differsFrom", item, other);
  }

  public boolean sameAs(String item, String other) {
    return answer("sameAs", item, other);
  }

  public boolean hasDigits(String item, String digits) {
    return answer("hasDigits", item, digits);
  }

  public boolean hasNotDigits(String item, String digits) {
    return answer("hasNotDigits", item, digits);
  }

  public boolean startsWith(String item, String text) {
    return answer("startsWith", item, text);
  }

  public boolean startsNotWith(String item, String text) {
    return answer("startsNotWith", item, text);
  }

  public boolean hasExponent(String item) {
    return answer("hasExponent", item, "");
  }

  public boolean hasNoExponent(String item) {
    return answer("hasNoExponent", item, "");
  }

  public boolean hasCheckDigit(String item) {
    return answer("hasCheckDigit", item, "");
  }

  public boolean hasWrongCheckDigit(String item) {
    return answer("hasWrongCheckDigit", item, "");
  }

  private boolean answer(String method, String first, String second) {
    Truth truth = questions.answer(new Call(method, first, second), answers, memberships);
    open |= truth == Truth.UNKNOWN;
    return truth == Truth.YES || (truth == Truth.UNKNOWN && reading == Reading.POSSIBLE);
  }
}
