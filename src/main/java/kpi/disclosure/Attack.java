package kpi.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody can work out who knows some sums of numbers, none of which is negative: the least
 * and the greatest that another sum of them can be. Both are found by a linear programme.
 *
 * @param numbers how many there are, called 0, 1, …
 * @param scale about the size of the largest sum, so that the solver works near 1
 */
public record Attack(int numbers, double scale) {

  /** What the solver may be off by, as a share of the scale. */
  private static final double SLACK = 1e-7;

  /** What an end may be off by where a whole number is looked for. */
  private static final double OFF = 1e-4;

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
   * The reach of a sum. Where the solver finds no values that give all known sums again, nothing is
   * said to be open: the reach is then a single point.
   */
  public Reach of(SortedMap<Integer, Integer> sum, Collection<Known> known) {
    return new Reach(end(sum, known, true), end(sum, known, false));
  }

  private double end(SortedMap<Integer, Integer> sum, Collection<Known> known, boolean least) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      variables.add(model.newVariable("n" + i).lower(0).weight(sum.getOrDefault(i, 0)));
    }
    int number = 0;
    for (Known one : known) {
      Expression equation = model.newExpression("k" + number++).level(one.value() / scale);
      one.terms().forEach((index, times) -> equation.set(variables.get(index), times));
    }
    Optimisation.Result result = least ? model.minimise() : model.maximise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return Double.POSITIVE_INFINITY;
    }
    return gives(result, known) ? value(sum, result) * scale : Double.NaN;
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
   * them are kept rather than the first.
   *
   * @param known what somebody knows who knows some of the facts
   */
  public <T> List<T> proof(
      SortedMap<Integer, Integer> sum,
      List<T> facts,
      Function<List<T>, List<Known>> known,
      Predicate<Reach> narrow) {
    List<T> left = facts;
    for (T one : facts) {
      List<T> without = left.stream().filter(other -> other != one).toList();
      if (narrow.test(of(sum, known.apply(without)))) {
        left = without;
      }
    }
    return left;
  }
}
