package kpi.validation;

import java.util.List;
import java.util.Set;
import kpi.model.dataset.RowNotes;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.source.Messages;

/**
 * Whether the rows of a dataset are units of the survey, each once. The tables are checked in the
 * order of the dictionary, in which a table stands after those that it refers to.
 */
public final class UnitChecks {

  private final ReferredIds referred;
  private final RowNotes notes;
  private final DeclaredLabels labels;
  private final FoldedName names;
  private final Messages messages;

  /**
   * @param tables those of the dataset
   */
  public UnitChecks(
      List<TableSchema> tables,
      RowNotes notes,
      DeclaredLabels labels,
      RowWords words,
      Messages messages) {
    this.referred = new ReferredIds(tables);
    this.notes = notes;
    this.labels = labels;
    this.names = new FoldedName(words.legalForms());
    this.messages = messages;
  }

  public OfTable of(TableSchema table) {
    return new OfTable(table);
  }

  /** The rows of one table. */
  public final class OfTable {

    private final References references;
    private final Labels ofTable;
    private final SummedRows sums;
    private final Doubles doubles;

    private OfTable(TableSchema table) {
      this.references = new References(table, referred, notes, messages);
      this.ofTable = new Labels(table, labels, messages);
      Set<String> accepted = notes.of(table).acceptedIds();
      this.sums = new SummedRows(table, accepted, this::isDeclared);
      this.doubles = new Doubles(table, names, accepted, labels, messages);
    }

    /** Looks at a row; one after the other. */
    public void check(Fact fact) {
      referred.add(fact);
      references.check(fact);
      ofTable.check(fact);
      sums.add(fact);
    }

    /** Looks at rows that were checked, from any thread. */
    public void add(List<Fact> facts) {
      doubles.add(facts);
    }

    /** Tells, after the last row, what only all rows show. */
    public void report() {
      sums.report(messages);
      ofTable.report();
    }

    /** Whether, after all were looked at, some rows must be looked at again. */
    public boolean wantsAnotherLook() {
      return doubles.areSuspected();
    }

    /** Looks at a row again; one after the other, in the order of the file. */
    public void lookAgain(Fact fact) {
      doubles.look(fact);
    }

    /** A reference to a table that is not there can be any of its keys. */
    private boolean isDeclared(Column column, Fact fact) {
      String written = labels.asListed(fact).written(column);
      String refers = fact.table().identity().refers().get(column);
      return refers == null
          ? labels.of(column, fact).contains(written)
          : referred.of(refers).map(ids -> ids.contains(written)).orElse(true);
    }
  }
}
