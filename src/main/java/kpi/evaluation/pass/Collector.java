package kpi.evaluation.pass;

import java.util.List;
import java.util.Optional;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.Setting;

/** Who collects something from the rows of a dataset. Tables come one after the other. */
@FunctionalInterface
public interface Collector {

  /**
   * What is done with the rows of a table; empty if it tells nothing here.
   *
   * @param setting what its conditions are measured against
   */
  Optional<? extends OfTable> of(TableSchema table, Setting setting);

  /** Collects from the rows of one table. */
  interface OfTable {

    /**
     * Looks at some rows, in the order of the file, on any thread.
     *
     * @return what is to be done with what was seen; it is called on one thread, in the order of
     *     the file, or not at all if the table cannot be read so far
     */
    Runnable look(List<Decision> rows);

    /** Is told that there are no more rows. */
    default void end() {}

    /** Whether, after the last row, some must be looked at again. */
    default boolean wantsAnotherLook() {
      return false;
    }

    /** Looks at a row again, as it is written; one after the other, in the order of the file. */
    default void lookAgain(Fact written) {}
  }
}
