package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Filter;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.Formula.Statistic;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Setting;

/** A cell that is tallied, with what a subject adds to it. */
public final class CellPlan {

  private final DefinedCell cell;
  private final Formula.Tallied formula;
  private final List<OneOf> ofWhole;
  private final List<OneOf> ofPart;
  private final List<OneOf> filters;
  private final Function<Fact, Truth> counts;
  private final Map<String, BigDecimal> different = new ConcurrentHashMap<>();
  private final AtomicLong numbered = new AtomicLong();

  private static final Function<Fact, Truth> ALWAYS = fact -> Truth.YES;

  public CellPlan(DefinedCell cell, Formula.Tallied formula) {
    this(cell, formula, ALWAYS);
  }

  /**
   * @param counts whether a subject counts at all; a subject that belongs to the whole counts if
   *     this does not say otherwise
   */
  public CellPlan(DefinedCell cell, Formula.Tallied formula, Function<Fact, Truth> counts) {
    this.counts = counts;
    this.cell = cell;
    this.formula = formula;
    this.ofWhole = filters(formula.whole());
    this.ofPart = formula.part().map(CellPlan::filters).orElse(List.of());
    this.filters = Stream.concat(ofWhole.stream(), ofPart.stream()).toList();
  }

  private static List<OneOf> filters(Selection selection) {
    return selection.filters().stream().map(CellPlan::question).toList();
  }

  /** A filter asks of a cell what a condition could. */
  private static OneOf question(Filter filter) {
    Column column = filter.column();
    return OneOf.of(new Item(column.label(), List.of(column)), filter.codes());
  }

  public DefinedCell cell() {
    return cell;
  }

  public Formula.Tallied formula() {
    return formula;
  }

  /** Whether what a subject adds depends on more than where it stands. */
  boolean looksAtRows() {
    return counts != ALWAYS || formula.numerator().summed().isPresent() || second().isPresent();
  }

  /** Whether a subject counts at all, apart from where it belongs. */
  public Truth counts(Fact fact) {
    return counts.apply(fact);
  }

  /** The populations that must be known to count a subject. */
  Set<String> populations() {
    Set<String> populations = new LinkedHashSet<>();
    Stream.concat(Stream.of(formula.whole()), formula.part().stream())
        .flatMap(selection -> selection.narrowings().stream())
        .forEach(step -> populations.addAll(step.populations()));
    return populations;
  }

  /** The filters of its strata, those of the whole first. */
  List<OneOf> filters() {
    return filters;
  }

  /** What the filters answer as a fact stands. */
  public IntFunction<Truth> asked(Fact fact, Setting setting) {
    return filter -> filters.get(filter).answer(fact, none -> Truth.UNKNOWN, setting);
  }

  /**
   * Whether a subject belongs to 対象 or 分母.
   *
   * @param filter the answer to each of the filters
   */
  public Truth whole(Memberships memberships, IntFunction<Truth> filter) {
    return belongs(formula.whole(), memberships, filter, 0, ofWhole.size());
  }

  /** Only of a subject that belongs to the whole. */
  public Truth part(Memberships memberships, IntFunction<Truth> filter) {
    return formula
        .part()
        .map(part -> belongs(part, memberships, filter, ofWhole.size(), filters.size()))
        .orElse(Truth.YES);
  }

  private static Truth belongs(
      Selection selection, Memberships memberships, IntFunction<Truth> filter, int from, int to) {
    Truth truth = Truth.YES;
    for (int i = from; i < to && truth != Truth.NO; i++) {
      truth = truth.and(filter.apply(i));
    }
    for (Narrowing narrowing : selection.narrowings()) {
      truth = truth == Truth.NO ? truth : truth.and(keeps(narrowing, memberships));
    }
    return truth;
  }

  public static Truth keeps(Narrowing narrowing, Memberships memberships) {
    Truth any = Truth.NO;
    for (String population : narrowing.populations()) {
      any = any.or(memberships.of(population));
    }
    return narrowing.keeps() ? any : any.not();
  }

  /** Where a subject may stand: in one way, unless something about it is unknown. */
  Set<Standing> standings(Memberships memberships, IntFunction<Truth> filter) {
    Truth whole = whole(memberships, filter);
    return Standing.of(whole, whole == Truth.NO ? Truth.NO : part(memberships, filter));
  }

  /** The column whose unknown value leaves this subject without a number to add. */
  public Optional<Column> blank(Fact fact) {
    return summed().filter(column -> !fact.value(column).isKnown()).findFirst();
  }

  /** The columns that are added up. */
  public Stream<Column> summed() {
    return Stream.of(
            formula.numerator().summed().stream(),
            formula.numerator().weight().stream(),
            second().stream())
        .flatMap(Function.identity())
        .distinct();
  }

  private Optional<Column> second() {
    return formula.denominator().flatMap(Measure::summed);
  }

  /** Whether the rule leaves out a subject that has no number to add. */
  public boolean leavesOut(Column blank) {
    return formula.leaveBlanksOut() && formula.numerator().summed().equals(Optional.of(blank));
  }

  /** What a subject adds, whose numbers are known. */
  Contribution contribution(Standing standing, Fact fact) {
    if (standing == Standing.OUTSIDE) {
      return Contribution.NONE;
    }
    BigDecimal numerator = added(formula.numerator(), standing, fact);
    BigDecimal denominator =
        formula
            .denominator()
            .map(measure -> added(measure, standing, fact))
            .orElse(BigDecimal.ZERO);
    return new Contribution(numerator, denominator);
  }

  private BigDecimal added(Measure measure, Standing standing, Fact fact) {
    if (measure.ofPart() && standing != Standing.PART) {
      return BigDecimal.ZERO;
    }
    BigDecimal number =
        measure.summed().map(column -> number(fact.value(column))).orElse(BigDecimal.ONE);
    return measure
        .weight()
        .map(column -> number.multiply(number(fact.value(column))))
        .orElse(number);
  }

  /** What is only told apart is numbered as it comes. */
  private BigDecimal number(Value value) {
    return formula.statistic().kind() == Statistic.Kind.DISTINCT
        ? different.computeIfAbsent(
            value.text(), any -> BigDecimal.valueOf(numbered.incrementAndGet()))
        : ((Value.Number) value).number();
  }
}
