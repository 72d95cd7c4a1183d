package kpi.replay.expected;

import java.util.function.BiFunction;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.model.Range;
import kpi.model.definition.Target.Base;

/** What a target can be held against: the fields of {@code results.json}, by their names. */
enum TargetField {
  STATE("state", false, (target, one) -> one.state().word()),
  JUDGED_IN("judgedIn", false, (target, one) -> one.judgedIn().label()),
  LOWER("lower", true, (target, one) -> WrittenNumber.of(one.figure().map(Range::lower))),
  UPPER("upper", true, (target, one) -> WrittenNumber.of(one.figure().map(Range::upper))),
  REASON("reason", false, (target, one) -> one.reason()),
  BASE("base", true, (target, one) -> WrittenNumber.of(target.base().flatMap(Base::value))),
  PROGRESS_LOWER(
      "progressLower",
      true,
      (target, one) -> WrittenNumber.of(target.progress().map(Range::lower))),
  PROGRESS_UPPER(
      "progressUpper",
      true,
      (target, one) -> WrittenNumber.of(target.progress().map(Range::upper))),
  NOTE("note", false, (target, one) -> target.note()),
  SYNTHETIC("synthetic", false, (target, one) -> Boolean.toString(target.synthetic()));

  private final String column;
  private final boolean isNumber;
  private final BiFunction<TargetResult, Assessment, String> text;

  TargetField(String column, boolean isNumber, BiFunction<TargetResult, Assessment, String> text) {
    this.column = column;
    this.isNumber = isNumber;
    this.text = text;
  }

  String column() {
    return column;
  }

  String of(TargetResult target, Assessment assessment) {
    return text.apply(target, assessment);
  }

  /** Numbers agree exactly, however they are written. */
  boolean agrees(String expected, TargetResult target, Assessment assessment) {
    String actual = of(target, assessment);
    return expected.equals(actual) || isNumber && WrittenNumber.agree(expected, actual);
  }
}
