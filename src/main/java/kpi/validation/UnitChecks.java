package kpi.validation;

import java.util.List;
import kpi.model.Column;
import kpi.model.DeclaredLabels;
import kpi.model.Fact;
import kpi.model.RowNotes;
import kpi.model.TableSchema;
import kpi.source.Messages;

/**
 * Whether the rows of a dataset are units of the survey, each once. The tables are checked in the
 * order of the dictionary, in which a table stands after those that it refers to.
 */
public final class UnitChecks {

  private final ReferredIds referred;
  private final RowNotes notes;
  private final DeclaredLabels labels;
  private final Messages messages;

  /**
   * @param tables those of the dataset
   */
  public UnitChecks(
      List<TableSchema> tables, RowNotes notes, DeclaredLabels labels, Messages messages) {
    this.referred = new ReferredIds(tables);
    this.notes = notes;
    this.labels = labels;
    this.messages = messages;
  }

  public OfTable of(TableSchema table) {
    return new OfTable(table);
  }

  /** The rows of one table, read by one thread. */
  public final class OfTable {

    private final References references;
    private final SummedRows sums;

    private OfTable(TableSchema table) {
      this.references = new References(table, referred, notes, messages);
      this.sums = new SummedRows(table, notes.of(table).acceptedIds(), this::isDeclared);
    }

    public void check(Fact fact) {
      referred.add(fact);
      references.check(fact);
      sums.add(fact);
    }

    /** Tells, after the last row, what only all rows show. */
    public void report() {
      sums.report(messages);
    }

    /** A reference to a table that is not there can be any of its keys. */
    private boolean isDeclared(Column column, Fact fact) {
      String written = fact.written(column);
      String refers = fact.table().identity().refers().get(column);
      return refers == null
          ? labels.of(column, fact).contains(written)
          : referred.of(refers).map(ids -> ids.contains(written)).orElse(true);
    }
  }
}
