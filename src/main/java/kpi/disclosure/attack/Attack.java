package kpi.disclosure.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import kpi.source.Limits;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody can work out who knows some sums of numbers, none of which is negative: the least
 * and the greatest that another sum of them can be. Both are found by a linear programme; of a few
 * whole numbers by one in whole numbers, where the first leaves fractions.
 *
 * @param numbers how many there are, called 0, 1, …
 * @param scale about the size of the largest sum, so that the solver works near 1
 * @param whole whether the numbers are whole
 */
public record Attack(int numbers, double scale, boolean whole) {

  /** What a sum may be off by, as a share of the scale, where numbers have fractions. */
  private static final double SLACK = 1e-9;

  /** What a whole number may be off by before it is held against the known sums. */
  private static final double OFF = 0.01;

  /**
   * A sum that is known.
   *
   * @param terms number → how often it is in the sum
   */
  public record Known(SortedMap<Integer, Integer> terms, double value) {}

  /** Every value that a sum can take, from lower to upper, which may be infinite. */
  public record Reach(double lower, double upper) {

    public double width() {
      return upper - lower;
    }

    /** The least whole number. */
    public double least() {
      return Math.ceil(lower - OFF);
    }

    /** How far apart the ends are of what whole numbers can be. */
    public double wholeNumbers() {
      return Math.floor(upper + OFF) - least();
    }
  }

  /**
   * The reach of a sum. Both ends are sums of numbers that give all known sums; where none are
   * found, nothing is said to be open: the end is then not a number.
   */
  public Reach of(SortedMap<Integer, Integer> sum, Collection<Known> known) {
    AlikeNumbers alike = AlikeNumbers.of(numbers, sum, known);
    Attack smaller =
        new Attack(alike.count(), scale, whole && alike.count() <= Limits.DISCLOSURE_NUMBERS);
    List<Known> same =
        known.stream().map(one -> new Known(alike.terms(one.terms()), one.value())).toList();
    SortedMap<Integer, Integer> wished = alike.terms(sum);
    return new Reach(smaller.end(wished, same, true), smaller.end(wished, same, false));
  }

  /** The same attack by somebody who knows that the numbers are whole. */
  public Attack inWholeNumbers() {
    return new Attack(numbers, scale, true);
  }

  private double end(SortedMap<Integer, Integer> sum, Collection<Known> known, boolean least) {
    ExpressionsBasedModel model = model(sum, known, scale);
    Optimisation.Result result = least ? model.minimise() : model.maximise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      double beyond = least ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return grows(sum, known, least) ? beyond : Double.NaN;
    }
    return whole
        ? inWholeNumbers(result, sum, known, scale)
            .orElseGet(() -> wholeEnd(sum, known, least).orElse(Double.NaN))
        : gives(result, known) ? value(sum, result) * scale : Double.NaN;
  }

  private ExpressionsBasedModel model(
      SortedMap<Integer, Integer> sum, Collection<Known> known, double unit) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      variables.add(model.newVariable("n" + i).lower(0).weight(sum.getOrDefault(i, 0)));
    }
    int number = 0;
    for (Known one : known) {
      Expression equation = model.newExpression("k" + number++).level(one.value() / unit);
      one.terms().forEach((index, times) -> equation.set(variables.get(index), times));
    }
    return model;
  }

  /** Whether numbers that leave all known sums as they are take a sum beyond every bound. */
  private boolean grows(SortedMap<Integer, Integer> sum, Collection<Known> known, boolean least) {
    List<Known> still = known.stream().map(one -> new Known(one.terms(), 0)).toList();
    ExpressionsBasedModel model = model(sum, still, 1);
    model.variables().forEach(variable -> variable.upper(1));
    Optimisation.Result result = least ? model.minimise() : model.maximise();
    return gives(result, still) && Math.abs(value(sum, result)) > OFF;
  }

  private OptionalDouble wholeEnd(
      SortedMap<Integer, Integer> sum, Collection<Known> known, boolean least) {
    ExpressionsBasedModel model = model(sum, known, 1);
    model.options.iterations_abort = Limits.DISCLOSURE_STEPS;
    model.variables().forEach(variable -> variable.integer(true));
    return inWholeNumbers(least ? model.minimise() : model.maximise(), sum, known, 1);
  }

  /** The sum if the numbers found are whole and give the known sums exactly. */
  private OptionalDouble inWholeNumbers(
      Optimisation.Result found,
      SortedMap<Integer, Integer> sum,
      Collection<Known> known,
      double unit) {
    if (!found.getState().isFeasible()) {
      return OptionalDouble.empty();
    }
    long[] rounded = new long[numbers];
    for (int i = 0; i < numbers; i++) {
      double number = found.doubleValue(i) * unit;
      rounded[i] = Math.max(0, Math.round(number));
      if (!(Math.abs(number - rounded[i]) <= OFF)) {
        return OptionalDouble.empty();
      }
    }
    return known.stream().allMatch(one -> total(one.terms(), rounded) == one.value())
        ? OptionalDouble.of(total(sum, rounded))
        : OptionalDouble.empty();
  }

  private static long total(SortedMap<Integer, Integer> sum, long[] numbers) {
    return sum.entrySet().stream()
        .mapToLong(term -> numbers[term.getKey()] * term.getValue())
        .sum();
  }

  /** Whether the numbers found give the known sums. */
  private boolean gives(Optimisation.Result found, Collection<Known> known) {
    return found.getState().isFeasible()
        && known.stream()
            .allMatch(one -> Math.abs(value(one.terms(), found) - one.value() / scale) <= SLACK);
  }

  private static double value(SortedMap<Integer, Integer> sum, Optimisation.Result found) {
    return sum.entrySet().stream()
        .mapToDouble(term -> found.doubleValue(term.getKey()) * term.getValue())
        .sum();
  }

  /**
   * Facts without any of which the reach of a sum is not narrow, and with which it is; the last of
   * them are kept rather than the first. Half of the facts are tried at once (Junker's
   * QuickXplain).
   *
   * @param known what somebody knows who knows some of the facts
   */
  public <T> List<T> proof(
      SortedMap<Integer, Integer> sum,
      List<T> facts,
      Function<List<T>, List<Known>> known,
      Predicate<Reach> narrow) {
    Predicate<List<T>> suffices = some -> narrow.test(of(sum, known.apply(some)));
    return suffices.test(List.of()) ? List.of() : needed(List.of(), false, facts, suffices);
  }

  /**
   * @param kept facts that are known beside
   * @param isMore whether they were not tried without the others yet
   */
  private static <T> List<T> needed(
      List<T> kept, boolean isMore, List<T> facts, Predicate<List<T>> suffices) {
    if (isMore && suffices.test(kept)) {
      return List.of();
    }
    if (facts.size() <= 1) {
      return facts;
    }
    List<T> first = facts.subList(0, facts.size() / 2);
    List<T> last = facts.subList(facts.size() / 2, facts.size());
    List<T> ofFirst = needed(joined(last, kept), true, first, suffices);
    List<T> ofLast = needed(joined(ofFirst, kept), !ofFirst.isEmpty(), last, suffices);
    return joined(ofFirst, ofLast);
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
