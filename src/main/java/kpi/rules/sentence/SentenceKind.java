package kpi.rules.sentence;

import static kpi.model.fact.ColumnType.DATE;
import static kpi.model.fact.ColumnType.FLAG;
import static kpi.model.fact.ColumnType.NUMBER;
import static kpi.model.fact.ColumnType.YEAR;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.rules.condition.Comparison;
import kpi.rules.condition.DateSpan;
import kpi.rules.condition.DayOrder;
import kpi.rules.condition.Equality;
import kpi.rules.condition.InFiscalYear;
import kpi.rules.condition.IsFilled;
import kpi.rules.condition.IsYes;
import kpi.rules.condition.ItemOrder;
import kpi.rules.condition.MemberOf;
import kpi.rules.condition.Not;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Question;
import kpi.rules.condition.Ranking;
import kpi.rules.condition.TextForm.Form;
import kpi.rules.condition.limit.NoQuestion;

/**
 * The kinds of sentences: the one table that vocabulary, reading, firing, listing and mutation look
 * into. A line of a DSL file names its kind by the constant in lower case ({@code at-most}).
 *
 * <p>A kind that asks something makes a question of what fills its slots. One with an opposite is
 * written as {@code (opposite)} or {@code (opposite, neighbour)}: it belongs to the same group and
 * asks the same, answered the other way round. The neighbour says nearly the same: the bound with
 * its limit for the one without.
 */
public enum SentenceKind {
  ROWS(SentenceGroup.SUBJECT),
  /** Announces conditions. */
  ROWS_THAT(SentenceGroup.SUBJECT),

  AT_MOST(SentenceGroup.AMOUNT, slots -> slots.comparison(Comparison.Bound.AT_MOST)),
  AT_LEAST(SentenceGroup.AMOUNT, slots -> slots.comparison(Comparison.Bound.AT_LEAST)),
  MORE_THAN(AT_MOST, AT_LEAST),
  LESS_THAN(AT_LEAST, AT_MOST),
  BETWEEN(SentenceGroup.AMOUNT, Slots::range),
  EQUAL_TO(SentenceGroup.AMOUNT, slots -> new Equality(slots.item(NUMBER), slots.amount(1))),
  NOT_EQUAL_TO(EQUAL_TO),

  WITHIN(
      SentenceGroup.DATE,
      slots -> new DateSpan(slots.item(DATE), DateSpan.Side.WITHIN, slots.span(1))),
  ELAPSED(
      SentenceGroup.DATE,
      slots -> new DateSpan(slots.item(DATE), DateSpan.Side.ELAPSED, slots.span(1))),
  NOT_WITHIN(WITHIN, ELAPSED),
  NOT_ELAPSED(ELAPSED, WITHIN),
  WITHIN_AT(SentenceGroup.DATE, slots -> slots.spanUntil(DateSpan.Side.WITHIN)),
  ELAPSED_AT(SentenceGroup.DATE, slots -> slots.spanUntil(DateSpan.Side.ELAPSED)),
  NOT_WITHIN_AT(WITHIN_AT, ELAPSED_AT),
  NOT_ELAPSED_AT(ELAPSED_AT, WITHIN_AT),
  IS_CURRENT_FISCAL_YEAR(SentenceGroup.DATE, slots -> new InFiscalYear(slots.item(YEAR))),
  AFTER_REFERENCE_DATE(
      SentenceGroup.DATE,
      slots -> new DayOrder(slots.item(DATE), DayOrder.Side.AFTER, Optional.empty())),
  NOT_AFTER_REFERENCE_DATE(AFTER_REFERENCE_DATE),
  BEFORE_DAY(
      SentenceGroup.DATE,
      slots -> new DayOrder(slots.item(DATE), DayOrder.Side.BEFORE, Optional.of(slots.day(1)))),
  NOT_BEFORE_DAY(BEFORE_DAY),
  AFTER_DAY(
      SentenceGroup.DATE,
      slots -> new DayOrder(slots.item(DATE), DayOrder.Side.AFTER, Optional.of(slots.day(1)))),
  NOT_AFTER_DAY(AFTER_DAY),

  IS_ONE_OF(SentenceGroup.CODE, slots -> OneOf.of(slots.item(), slots.codes())),
  IS_NOT_ONE_OF(IS_ONE_OF),
  ABOVE(SentenceGroup.CODE, slots -> slots.ranking(Ranking.Side.ABOVE)),
  BELOW(SentenceGroup.CODE, slots -> slots.ranking(Ranking.Side.BELOW)),
  IS_YES(SentenceGroup.CODE, slots -> new IsYes(slots.item(FLAG))),
  IS_NO(IS_YES),

  IS_FILLED(SentenceGroup.FILLED, slots -> new IsFilled(slots.item())),
  IS_BLANK(IS_FILLED),

  MEMBER_OF(SentenceGroup.MEMBERSHIP, slots -> new MemberOf(slots.names(0))),
  NOT_MEMBER_OF(MEMBER_OF),

  /** Announces conditions, indented below it, of which one is enough. */
  ANY_OF(SentenceGroup.GROUPED),
  /** Announces conditions, indented below it, of which so many are enough. */
  AT_LEAST_OF(SentenceGroup.GROUPED),
  /** Announces a table below it, of which the cells of one row are enough. */
  ANY_ROW(SentenceGroup.GROUPED),

  MORE_THAN_ITEM(
      SentenceGroup.COMPARED,
      slots -> new ItemOrder(slots.item(NUMBER), ItemOrder.Relation.MORE, slots.alike())),
  LESS_THAN_ITEM(
      SentenceGroup.COMPARED,
      slots -> new ItemOrder(slots.item(NUMBER), ItemOrder.Relation.LESS, slots.alike())),
  AT_MOST_ITEM(MORE_THAN_ITEM, LESS_THAN_ITEM),
  AT_LEAST_ITEM(LESS_THAN_ITEM, MORE_THAN_ITEM),
  MORE_THAN_MULTIPLE(SentenceGroup.COMPARED, slots -> slots.toMultiple(ItemOrder.Relation.MORE)),
  LESS_THAN_MULTIPLE(SentenceGroup.COMPARED, slots -> slots.toMultiple(ItemOrder.Relation.LESS)),
  AT_MOST_MULTIPLE(MORE_THAN_MULTIPLE, LESS_THAN_MULTIPLE),
  AT_LEAST_MULTIPLE(LESS_THAN_MULTIPLE, MORE_THAN_MULTIPLE),
  BEFORE_ITEM(
      SentenceGroup.COMPARED,
      slots -> new ItemOrder(slots.item(DATE), ItemOrder.Relation.LESS, slots.alike())),
  NOT_BEFORE_ITEM(BEFORE_ITEM),
  SAME_AS(
      SentenceGroup.COMPARED,
      slots -> new ItemOrder(slots.item(), ItemOrder.Relation.SAME, slots.alike())),
  DIFFERS_FROM(SAME_AS),

  HAS_DIGITS(SentenceGroup.FORM, slots -> slots.form(Form.DIGITS)),
  HAS_NOT_DIGITS(HAS_DIGITS),
  STARTS_WITH(SentenceGroup.FORM, slots -> slots.form(Form.STARTS_WITH)),
  STARTS_NOT_WITH(STARTS_WITH),
  CONTAINS(SentenceGroup.FORM, slots -> slots.form(Form.CONTAINS)),
  CONTAINS_NOT(CONTAINS),
  HAS_EXPONENT(SentenceGroup.FORM, slots -> slots.form(Form.EXPONENT)),
  HAS_NO_EXPONENT(HAS_EXPONENT),
  HAS_CHECK_DIGIT(SentenceGroup.FORM, slots -> slots.form(Form.CHECK_DIGIT)),
  HAS_WRONG_CHECK_DIGIT(HAS_CHECK_DIGIT),

  CLASSIFY(SentenceGroup.CONCLUSION),
  /** Look at the cell. */
  CHECK(SentenceGroup.CONCLUSION),
  /** Take the value of the cell for unknown. */
  DOUBT(SentenceGroup.CONCLUSION, CHECK),
  /** Do not use the data. */
  STOP(SentenceGroup.CONCLUSION),

  DEFINES(SentenceGroup.INDICATOR),
  SHOWS(SentenceGroup.INDICATOR),
  STRATUM_IS(SentenceGroup.STRATUM),
  STRATUM_IS_NOT(STRATUM_IS),
  NUMERATOR_IS(SentenceGroup.STRATUM),
  DENOMINATOR_IS(SentenceGroup.STRATUM),

  BASE(SentenceGroup.BASE),
  BASE_OF_STRATUM(SentenceGroup.BASE),
  ONLY(SentenceGroup.BASE),
  EXCEPT(SentenceGroup.BASE),
  LEAVE_BLANKS_OUT(SentenceGroup.BASE),
  DENOMINATOR_STRATA(SentenceGroup.BASE),
  NUMERATOR(SentenceGroup.NUMERATOR),
  NUMERATOR_OF_STRATUM(SentenceGroup.NUMERATOR),
  NUMERATOR_OF_CELL(SentenceGroup.NUMERATOR),
  NUMERATOR_ONLY(SentenceGroup.NUMERATOR),
  NUMERATOR_EXCEPT(SentenceGroup.NUMERATOR),
  VALUE_COUNT(SentenceGroup.VALUE),
  VALUE_SUM(SentenceGroup.VALUE),
  VALUE_MEAN(SentenceGroup.VALUE),
  VALUE_RATIO_OF_SUMS(SentenceGroup.VALUE),
  VALUE_WEIGHTED_MEAN(SentenceGroup.VALUE),
  VALUE_MEDIAN(SentenceGroup.VALUE),
  VALUE_GREATEST(SentenceGroup.VALUE),
  VALUE_LEAST(SentenceGroup.VALUE, VALUE_GREATEST),
  VALUE_LARGEST(SentenceGroup.VALUE),
  VALUE_DISTINCT(SentenceGroup.VALUE),
  VALUE_CONSTANT(SentenceGroup.VALUE),
  VALUE_SHARE(SentenceGroup.VALUE),
  VALUE_SHARE_OF_SUM(SentenceGroup.VALUE),
  VALUE_QUOTIENT(SentenceGroup.VALUE),
  VALUE_TOTAL(SentenceGroup.VALUE),
  VALUE_DIFFERENCE(SentenceGroup.VALUE),
  VALUE_MULTIPLE(SentenceGroup.VALUE),
  VALUE_REPORTED_STATUS(SentenceGroup.VALUE),
  VALUE_REPORTED_NUMBER(SentenceGroup.VALUE),
  VALUE_MEAN_OVER_YEARS(SentenceGroup.MEANS),
  MEAN_OF(SentenceGroup.MEANS),
  YEARS(SentenceGroup.MEANS),
  EVERY_YEAR(SentenceGroup.MEANS),
  KNOWN_YEARS(SentenceGroup.MEANS),
  DISPLAY(SentenceGroup.DISPLAY),
  NOTE(SentenceGroup.DISPLAY);

  private interface Asks {
    Question of(Slots slots) throws NoQuestion;
  }

  private static final Map<String, SentenceKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(SentenceKind::word, Function.identity()));

  private final SentenceGroup group;
  private final Asks asks;
  private final SentenceKind opposite;
  private final SentenceKind neighbour;

  SentenceKind(SentenceGroup group) {
    this(group, null, null, null);
  }

  SentenceKind(SentenceGroup group, Asks asks) {
    this(group, asks, null, null);
  }

  SentenceKind(SentenceGroup group, SentenceKind neighbour) {
    this(group, null, null, neighbour);
  }

  SentenceKind(SentenceKind opposite) {
    this(opposite, null);
  }

  SentenceKind(SentenceKind opposite, SentenceKind neighbour) {
    this(
        opposite.group,
        opposite.asks == null ? null : slots -> new Not(opposite.asks.of(slots)),
        opposite,
        neighbour);
  }

  SentenceKind(SentenceGroup group, Asks asks, SentenceKind opposite, SentenceKind neighbour) {
    this.group = group;
    this.asks = asks;
    this.opposite = opposite;
    this.neighbour = neighbour;
  }

  /**
   * The kind that a DSL file names.
   *
   * @throws IllegalArgumentException if the table has none of this name
   */
  public static SentenceKind of(String word) {
    SentenceKind kind = BY_WORD.get(word);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of sentence is called " + word);
    }
    return kind;
  }

  /** Its name in DSL files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public SentenceGroup group() {
    return group;
  }

  /** Whether it announces conditions that are one condition together. */
  public boolean isGroup() {
    return group == SentenceGroup.GROUPED;
  }

  /** Whether it is a condition on a row. */
  public boolean isAsking() {
    return asks != null;
  }

  /**
   * The question of such a sentence.
   *
   * @throws NoQuestion if the data dictionary has no such item, or its type, unit or codes are
   *     others
   */
  Question question(Slots slots) throws NoQuestion {
    return asks.of(slots);
  }

  /** The kind that holds wherever this one fails, if there is one. */
  public Optional<SentenceKind> opposite() {
    return other(opposite, kind -> kind.opposite);
  }

  /** The kind that says nearly the same, if there is one. */
  public Optional<SentenceKind> neighbour() {
    return other(neighbour, kind -> kind.neighbour);
  }

  private Optional<SentenceKind> other(
      SentenceKind named, Function<SentenceKind, SentenceKind> by) {
    return named != null
        ? Optional.of(named)
        : Arrays.stream(values()).filter(kind -> by.apply(kind) == this).findFirst();
  }
}
