package kpi.differential.oracle;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** How a cell is worked out. */
sealed interface Formula {

  /** What is added up over the rows of one table. */
  enum Kind {
    COUNT,
    SUM,
    MEAN,
    RATIO_OF_SUMS,
    SHARE,
    SHARE_OF_SUM;

    boolean isRatio() {
      return this != COUNT && this != SUM;
    }
  }

  /**
   * Over the rows of one table.
   *
   * @param part within the whole, for shares
   * @param first the item that is summed
   * @param second the item of the other sum
   * @param leavesOut the item without which a row is left out
   */
  record Tallied(
      TableSchema table,
      Selection whole,
      Optional<Selection> part,
      Kind kind,
      Optional<Column> first,
      Optional<Column> second,
      Optional<Column> leavesOut)
      implements Formula {

    /** What a row adds in one way to fill it in. */
    Addend addend(Row row, Filling filling, Set<String> memberships) {
      if (!whole.keeps(row, filling, memberships) || isLeftOut(row)) {
        return Addend.NOTHING;
      }
      boolean inPart = part.isEmpty() || part.get().keeps(row, filling, memberships);
      if (summed().anyMatch(c -> row.isUnknown(c.name()))) {
        return Addend.BLANK;
      }
      BigInteger one = first.map(column -> number(row, column)).orElse(BigInteger.ONE);
      BigInteger above = inPart ? one : BigInteger.ZERO;
      return switch (kind) {
        case COUNT, SUM -> new Addend(above, BigInteger.ZERO, false);
        case MEAN, SHARE -> new Addend(above, BigInteger.ONE, false);
        case SHARE_OF_SUM -> new Addend(above, one, false);
        case RATIO_OF_SUMS -> new Addend(above, number(row, second.orElseThrow()), false);
      };
    }

    Stream<Column> summed() {
      return Stream.of(first, second).flatMap(Optional::stream);
    }

    boolean isInWhole(Reach.Filled filled) {
      return whole.keeps(filled.row(), filled.filling(), filled.memberships());
    }

    boolean isLeftOut(Row row) {
      return leavesOut.filter(column -> row.isUnknown(column.name())).isPresent();
    }

    private static BigInteger number(Row row, Column column) {
      return new BigInteger(row.written().get(column.name()));
    }
  }

  /** One indicator by another. */
  record Quotient(Cell above, Cell below) implements Formula {}

  /** The mean of the known values of several years, this one being the last. */
  record OverYears(Cell of, int years, boolean everyYear) implements Formula {}

  /** Reported by a ministry: not ours to work out. */
  record Reported() implements Formula {}

  /**
   * What a row adds above and below the line.
   *
   * @param blank whether the row counts, and what is to be summed is blank
   */
  record Addend(BigInteger above, BigInteger below, boolean blank) {
    static final Addend NOTHING = new Addend(BigInteger.ZERO, BigInteger.ZERO, false);
    static final Addend BLANK = new Addend(BigInteger.ZERO, BigInteger.ZERO, true);

    Addend plus(Addend other) {
      return new Addend(above.add(other.above), below.add(other.below), blank || other.blank);
    }
  }
}
