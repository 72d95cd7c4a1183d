package kpi.disclosure.audit;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.model.definition.Formula.Filter;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.Formula.Tallied;

/**
 * Rows of a table as the rules describe them: those of which all terms hold. Only who has the data
 * knows which they are, but everybody knows that those with one more term are some of them.
 *
 * @param column whose numbers are added up, with the unit they are turned into; empty where rows
 *     are counted
 */
record RowGroup(String table, String column, SortedSet<Term> terms, Extent extent) {

  /** Which of the rows are meant of which it is unknown whether the terms hold. */
  enum Extent {
    /** None. */
    CERTAIN,
    /** Those that are counted at the lower end of a range. */
    AT_LOWER,
    AT_UPPER,
    /** All. */
    POSSIBLE
  }

  RowGroup {
    terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
  }

  /**
   * Something that holds of a row, or does not.
   *
   * @param of populations, or a column
   * @param codes what stands in the column; empty for populations
   */
  record Term(String of, String codes, boolean holds) implements Comparable<Term> {

    Term not() {
      return new Term(of, codes, !holds);
    }

    boolean isOfColumn() {
      return !codes.isEmpty();
    }

    @Override
    public int compareTo(Term other) {
      return toString().compareTo(other.toString());
    }
  }

  /** The rows that a measure certainly counts or adds up. */
  static RowGroup of(Tallied formula, Measure measure, String scale) {
    SortedSet<Term> terms = new TreeSet<>();
    add(terms, formula.whole());
    if (measure.ofPart()) {
      formula.part().ifPresent(part -> add(terms, part));
    }
    Optional<String> column = measure.summed().map(summed -> summed.label() + scale);
    return new RowGroup(formula.table().name(), column.orElse(""), terms, Extent.CERTAIN);
  }

  private static void add(SortedSet<Term> terms, Selection selection) {
    for (Narrowing narrowing : selection.narrowings()) {
      String populations =
          narrowing.populations().stream().sorted().collect(Collectors.joining("又は"));
      terms.add(new Term(populations, "", narrowing.keeps()));
    }
    for (Filter filter : selection.filters()) {
      String codes = filter.codes().stream().sorted().collect(Collectors.joining(","));
      terms.add(new Term(filter.column().label(), codes, true));
    }
  }

  boolean isCount() {
    return column.isEmpty();
  }

  /** The same rows, counted. */
  RowGroup counted() {
    return new RowGroup(table, "", terms, extent);
  }

  RowGroup with(Term term) {
    SortedSet<Term> more = new TreeSet<>(terms);
    more.add(term);
    return new RowGroup(table, column, more, extent);
  }

  RowGroup at(Extent other) {
    return new RowGroup(table, column, terms, other);
  }

  /** The numbers that can be added to those of this group. */
  RowGroup kind() {
    return new RowGroup(table, column, new TreeSet<>(), Extent.CERTAIN);
  }

  /** The term that another group has beside all of this one's; empty if it differs otherwise. */
  Optional<Term> onlyTermMore(RowGroup narrower) {
    if (narrower.terms.size() != terms.size() + 1 || !narrower.terms.containsAll(terms)) {
      return Optional.empty();
    }
    return narrower.terms.stream().filter(term -> !terms.contains(term)).findFirst();
  }

  /** Whether the rows of another group are some of these. */
  boolean holds(RowGroup narrower) {
    return !narrower.equals(this)
        && narrower.table.equals(table)
        && narrower.column.equals(column)
        && narrower.extent == extent
        && narrower.terms.containsAll(terms);
  }
}
