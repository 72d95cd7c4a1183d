package kpi.evaluation.tally;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.tally.cell.CellTally;
import kpi.evaluation.tally.cell.Contribution;

/** A tally that a test puts together, subject by subject, from what each may add. */
public final class TallyOf {

  private final CellTally tally = new CellTally(1);

  /** So many subjects that add one above the line and one below. */
  public TallyOf in(int subjects) {
    return each(subjects, "1/1");
  }

  /** So many subjects that add one below the line alone. */
  public TallyOf out(int subjects) {
    return each(subjects, "0/1");
  }

  /**
   * So many subjects that add one of several contributions each.
   *
   * @param ways what is added above and below the line, for example {@code 1/1}
   */
  public TallyOf each(int subjects, String... ways) {
    Set<Contribution> alternatives =
        Stream.of(ways).map(TallyOf::contribution).collect(Collectors.toSet());
    tally.add(alternatives, subjects);
    tally.addMembers(subjects);
    return this;
  }

  /** A member whose number is blank. */
  public TallyOf blank() {
    tally.addMembers(1);
    tally.addBlank();
    return this;
  }

  /** A member whose number is blank, which the rule leaves out. */
  public TallyOf leftOut() {
    tally.addMembers(1);
    tally.addLeftOut();
    return this;
  }

  /** Some subject of which not every way was looked at. */
  public TallyOf notAllWays() {
    tally.addNotAllWays(1);
    return this;
  }

  /** So many subjects that count whatever fills their blanks. */
  public TallyOf counted(int subjects) {
    tally.addCounted(subjects);
    return this;
  }

  /** What the only step of the ledger keeps, and keeps possibly. */
  public TallyOf kept(int certainly, int possibly) {
    tally.keepCertainly(0, certainly);
    tally.keepPossibly(0, possibly);
    return this;
  }

  public CellTally tally() {
    return tally;
  }

  private static Contribution contribution(String way) {
    String[] sides = way.split("/");
    return new Contribution(new BigDecimal(sides[0]), new BigDecimal(sides[1]));
  }
}
