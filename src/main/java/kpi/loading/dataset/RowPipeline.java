package kpi.loading.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import kpi.model.fact.Fact;

/** Hands rows to workers in batches, and takes what comes of them in the order of the file. */
final class RowPipeline<T> implements Consumer<Fact> {

  /**
   * So few that batches and all that is made of them are gone before the collector would keep them
   * for long: with 5,000 a nation's companies cost thirteen full collections, with these four.
   */
  private static final int ROWS = 1_000;

  private final String file;
  private final ExecutorService workers;
  private final int atOnce;
  private final RowWork<T> work;
  private final Queue<Future<T>> working = new ArrayDeque<>();
  private List<Fact> batch = new ArrayList<>();

  /**
   * @param atOnce how many batches may be in memory
   */
  RowPipeline(String file, ExecutorService workers, int atOnce, RowWork<T> work) {
    this.file = file;
    this.workers = workers;
    this.atOnce = atOnce;
    this.work = work;
  }

  @Override
  public void accept(Fact fact) {
    batch.add(fact);
    if (batch.size() == ROWS) {
      submit();
    }
  }

  private void submit() {
    if (working.size() >= atOnce) {
      take();
    }
    List<Fact> rows = batch;
    batch = new ArrayList<>(ROWS);
    working.add(workers.submit(() -> work.work(rows)));
  }

  /** Waits for all that was handed over. */
  void finish() {
    if (!batch.isEmpty()) {
      submit();
    }
    while (!working.isEmpty()) {
      take();
    }
  }

  private void take() {
    try {
      work.take(working.remove().get());
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a batch of " + file + " failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading " + file + " was stopped", stopped);
    }
  }
}
