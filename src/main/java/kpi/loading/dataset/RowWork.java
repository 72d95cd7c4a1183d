package kpi.loading.dataset;

import java.util.List;
import kpi.model.fact.Fact;

/**
 * What is done with the rows of a table, batch by batch.
 *
 * @param <T> what comes of a batch
 */
public interface RowWork<T> {

  /** Works on some rows, in the order of the file, on any thread; batches come in any order. */
  T work(List<Fact> rows);

  /** Takes what came of a batch: on the thread that reads, batch after batch as in the file. */
  void take(T worked);
}
