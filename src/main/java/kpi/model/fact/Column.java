package kpi.model.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.FiscalYear;
import kpi.model.fact.YearSigns.YearTurn;

/**
 * A column of a table.
 *
 * @param index its position among the table's columns, from 0
 * @param label its name for people
 * @param unit 円, 人, 件, 千円, or empty
 * @param mayBeBlank all columns but the keys
 * @param ordered whether the codes stand from low to high
 * @param most the largest limit that a rule can sensibly set, in the column's unit; absent if it is
 *     no number
 * @param codes the codes of a column of type CODE with their labels, in order
 * @param turn what a new year does to it
 * @param asked in which fiscal years it is asked; in others a dataset need not have it
 * @param classes what the column is made of, where no file has it
 */
public record Column(
    int index,
    String name,
    String label,
    ColumnType type,
    String unit,
    boolean mayBeBlank,
    boolean ordered,
    Optional<BigDecimal> most,
    Map<String, String> codes,
    YearTurn turn,
    Asked asked,
    Optional<NumberClasses> classes) {

  /**
   * Fiscal years, both included.
   *
   * @param since the first; absent if it was always asked
   * @param until the last; absent if it still is
   */
  public record Asked(Optional<FiscalYear> since, Optional<FiscalYear> until) {

    public static final Asked ALWAYS = new Asked(Optional.empty(), Optional.empty());

    public boolean in(FiscalYear year) {
      return since.filter(first -> year.compareTo(first) < 0).isEmpty()
          && until.filter(last -> year.compareTo(last) > 0).isEmpty();
    }
  }

  /** Columns are keys wherever rows are looked at: the name tells them apart. */
  @Override
  public int hashCode() {
    return 31 * index + name.hashCode();
  }

  /** A column that may stay as it is from year to year. */
  public Column(
      int index,
      String name,
      String label,
      ColumnType type,
      String unit,
      boolean mayBeBlank,
      boolean ordered,
      Optional<BigDecimal> most,
      Map<String, String> codes) {
    this(
        index,
        name,
        label,
        type,
        unit,
        mayBeBlank,
        ordered,
        most,
        codes,
        YearTurn.KEPT,
        Asked.ALWAYS,
        Optional.empty());
  }

  /**
   * A column of the classes of a number, which no file has.
   *
   * @param index beyond those of the columns that files have
   */
  public static Column of(int index, String name, String label, NumberClasses classes) {
    return new Column(
        index,
        name,
        label,
        ColumnType.CODE,
        "",
        true,
        true,
        Optional.empty(),
        classes.codes(),
        YearTurn.KEPT,
        Asked.ALWAYS,
        Optional.of(classes));
  }

  /** Whether another column of this name is the same, but for its place and for more codes here. */
  boolean holds(Column other) {
    return codes.entrySet().containsAll(other.codes.entrySet())
        && with(0, Map.of()).equals(other.with(0, Map.of()));
  }

  private Column with(int otherIndex, Map<String, String> otherCodes) {
    return new Column(
        otherIndex,
        name,
        label,
        type,
        unit,
        mayBeBlank,
        ordered,
        most,
        otherCodes,
        turn,
        asked,
        classes);
  }

  /** The rank of a code of an ordered column, from 0. */
  public int rank(String code) {
    return List.copyOf(codes.keySet()).indexOf(code);
  }
}
