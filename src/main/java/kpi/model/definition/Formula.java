package kpi.model.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How a cell is worked out. It is what indicator rules conclude; nothing of it is decided in Java.
 */
public sealed interface Formula {

  /** The indicators that it names, each once for each time. */
  default List<String> operands() {
    return List.of();
  }

  /**
   * Counted or summed over the rows of one table.
   *
   * @param whole 対象 or 分母
   * @param part 分子, narrower than the whole, where there is one
   * @param denominator absent for a plain count or sum
   * @param leaveBlanksOut whether rows whose summed cell is blank are left out
   * @param statistic what is made of the numbers of the rows
   */
  record Tallied(
      TableSchema table,
      Selection whole,
      Optional<Selection> part,
      Measure numerator,
      Optional<Measure> denominator,
      boolean leaveBlanksOut,
      Statistic statistic)
      implements Formula {

    /** Rows that are counted, or whose numbers are added up. */
    public Tallied(
        TableSchema table,
        Selection whole,
        Optional<Selection> part,
        Measure numerator,
        Optional<Measure> denominator,
        boolean leaveBlanksOut) {
      this(table, whole, part, numerator, denominator, leaveBlanksOut, Statistic.TOTAL);
    }
  }

  /**
   * What is made of the numbers of rows.
   *
   * @param rows how many, of the largest
   */
  record Statistic(Kind kind, int rows) {

    /** Numbers are added up. */
    public static final Statistic TOTAL = of(Kind.TOTAL);

    /** What looks at each number by itself, but for the first. */
    public enum Kind {
      TOTAL,
      /** The middle one; of an even number, the mean of both in the middle. */
      MEDIAN,
      GREATEST,
      LEAST,
      /** The sum of the largest so many. */
      LARGEST,
      /** How many different ones there are. */
      DISTINCT
    }

    public static Statistic of(Kind kind) {
      return new Statistic(kind, 0);
    }

    public boolean isTotal() {
      return kind == Kind.TOTAL;
    }
  }

  /** A number that is none of the data. */
  record Constant(BigFraction number) implements Formula {}

  /** One indicator divided by another, each of the same stratum, or without one if it has none. */
  record Quotient(String numerator, String denominator) implements Formula {

    @Override
    public List<String> operands() {
      return List.of(numerator, denominator);
    }
  }

  /**
   * Indicators added up, each so many times; each of the same stratum, or without one if it has
   * none. All have one unit.
   */
  record Combined(List<Term> terms) implements Formula {

    public Combined {
      terms = List.copyOf(terms);
    }

    @Override
    public List<String> operands() {
      return terms.stream().map(Term::indicator).toList();
    }
  }

  /**
   * An indicator, so many times.
   *
   * @param times below 0 if it is subtracted; not 0
   */
  record Term(String indicator, BigFraction times) {

    /** The same, subtracted. */
    public Term negated() {
      return new Term(indicator, times.negate());
    }
  }

  /**
   * The unweighted mean of the unrounded values of several years.
   *
   * @param years how many, the dataset's year being the last
   * @param everyYear whether a year without a value leaves no mean
   */
  record YearsMean(String of, int years, boolean everyYear) implements Formula {

    @Override
    public List<String> operands() {
      return List.of(of);
    }
  }

  /** The text that a ministry reported. */
  record ReportedStatus() implements Formula {}

  /** The number that a ministry reported. */
  record ReportedNumber() implements Formula {}

  /**
   * Rows that belong to all of something.
   *
   * @param narrowings in the order of the rule
   * @param filters the codes of the cell's strata
   */
  record Selection(List<Narrowing> narrowings, List<Filter> filters) {}

  /** A step that keeps or removes the members of any of several populations. */
  record Narrowing(boolean keeps, List<String> populations) {}

  /** Keeps the rows whose column holds one of the codes. */
  record Filter(Column column, Set<String> codes) {}

  /**
   * What is added up.
   *
   * @param ofPart over the part, else over the whole
   * @param summed the column to sum; rows are counted if there is none
   * @param weight the column by which each number is multiplied
   */
  record Measure(boolean ofPart, Optional<Column> summed, Optional<Column> weight) {

    /** Each number counts once. */
    public Measure(boolean ofPart, Optional<Column> summed) {
      this(ofPart, summed, Optional.empty());
    }
  }
}
