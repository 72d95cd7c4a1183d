package kpi.rules.classification;

import kpi.model.Fact;
import kpi.model.Truth;
import kpi.rules.condition.Call;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Setting;
import org.kie.api.definition.type.ClassReactive;

/**
 * The fact that classification rules fire on: one row, in one reading. Each sentence of the
 * vocabulary stands for a call of one of these methods, so every condition is a constraint on this
 * one fact.
 */
// Drools would look for property names inside the texts of the constraints, and can fail on them.
@ClassReactive
public final class Case {

  private final int index;
  private final Fact fact;
  private final Reading reading;
  private final Questions questions;
  private final Memberships memberships;
  private final Setting setting;
  private boolean open;

  Case(
      int index,
      Fact fact,
      Reading reading,
      Questions questions,
      Memberships memberships,
      Setting setting) {
    this.index = index;
    this.fact = fact;
    this.reading = reading;
    this.questions = questions;
    this.memberships = memberships;
    this.setting = setting;
  }

  /**
   * Whether any condition was met that is unknown; if none was, the other reading concludes the
   * same.
   */
  boolean isOpen() {
    return open;
  }

  Case readAs(Reading other) {
    return new Case(index, fact, other, questions, memberships, setting);
  }

  /** Its place among the cases that are fired together. */
  int index() {
    return index;
  }

  public String getSubject() {
    return fact.table().subject();
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

  private boolean answer(String method, String first, String second) {
    Truth truth =
        questions
            .about(fact.table(), new Call(method, first, second))
            .answer(fact, memberships, setting);
    open |= truth == Truth.UNKNOWN;
    return truth == Truth.YES || (truth == Truth.UNKNOWN && reading == Reading.POSSIBLE);
  }
}
