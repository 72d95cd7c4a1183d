package kpi.analysis.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.analysis.impact.IndicatorMove;
import kpi.model.definition.DisclosureRule;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;

/**
 * A figure that differs, as it may be published. Two runs hardly differ: each may be published, and
 * their difference still be the answer of one respondent. So where figures are withheld in one of
 * them, no earlier figure and no difference is shown of what rests on rows, unless no row changed
 * that could be protected and the definition is the same.
 */
public record PublishedMove(IndicatorMove move, Showing showing) {

  /** What is shown. */
  public enum Showing {
    /** Both figures and their difference. */
    ALL,
    /** The later figure, as its own run publishes it. */
    AFTER,
    /** No number. */
    NOTHING
  }

  private static final Set<Status> WITHOUT_ROWS = Set.of(Status.REPORTED, Status.NOT_REPORTED);

  /** The rule of disclosure that is known, by which runs may have been made. */
  public record Rule(Optional<DisclosureRule> rule, String digest) {}

  /**
   * @param changed tables whose rows changed, or may have
   * @param redefined indicators whose definition is not the same
   */
  static List<PublishedMove> of(
      List<IndicatorMove> moves,
      ComparedRun before,
      ComparedRun after,
      Rule rule,
      List<String> changed,
      List<String> redefined) {
    // what nothing tells of is not taken to be open
    boolean isOff =
        Stream.of(before, after)
            .allMatch(run -> run.disclosure().withholds().filter(one -> !one).isPresent());
    boolean rowsAreOpen = areOpen(before, after, rule, changed);
    return moves.stream()
        .map(
            move -> {
              boolean mayBeShown =
                  isOff || rowsAreOpen && !redefined.contains(move.cell().indicator());
              return new PublishedMove(move, showing(move, mayBeShown));
            })
        .toList();
  }

  private static boolean areOpen(
      ComparedRun before, ComparedRun after, Rule rule, List<String> changed) {
    return rule.rule().isPresent()
        && Stream.of(before, after)
            .allMatch(
                run ->
                    run.disclosure().rule().equals(rule.digest())
                        && !run.rows().digests().isEmpty())
        && referenceDate(before).equals(referenceDate(after))
        && changed.stream()
            .map(table -> table.replace(".csv", ""))
            .noneMatch(table -> rule.rule().get().protects().containsKey(table));
  }

  private static String referenceDate(ComparedRun run) {
    return run.file().root().path("referenceDate").asText();
  }

  private static Showing showing(IndicatorMove move, boolean mayBeShown) {
    List<IndicatorResult> both =
        Stream.of(move.before(), move.after()).flatMap(Optional::stream).toList();
    if (both.stream().anyMatch(one -> one.status() == Status.WITHHELD)) {
      return Showing.NOTHING;
    }
    if (mayBeShown || both.stream().allMatch(one -> WITHOUT_ROWS.contains(one.status()))) {
      return Showing.ALL;
    }
    return move.after().isPresent() ? Showing.AFTER : Showing.NOTHING;
  }

  /** The earlier figure, if it is shown. */
  public Optional<IndicatorResult> before() {
    return move.before().filter(one -> showing == Showing.ALL);
  }

  /** The later figure, if it is shown. */
  public Optional<IndicatorResult> after() {
    return move.after().filter(one -> showing != Showing.NOTHING);
  }
}
