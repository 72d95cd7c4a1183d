package kpi.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import kpi.loading.Dataset;
import kpi.model.Fact;
import kpi.model.RowCount;
import kpi.model.TableSchema;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.validation.RowsOfTheYear;
import kpi.validation.UnitChecks;

/**
 * Reads the rows of a table and classifies them in batches on several threads; only a few batches
 * are in memory.
 */
final class Batches implements AutoCloseable {

  private static final int ROWS = 5_000;

  private final ExecutorService workers;
  private final Semaphore room;
  private final int threads;

  Batches(int threads) {
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads);
    this.room = new Semaphore(threads + 1);
  }

  RowCount run(
      Dataset dataset, TableSchema table, TableRun run, UnitChecks.OfTable units, Messages messages)
      throws Rejected {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    RowsOfTheYear year =
        new RowsOfTheYear(
            table, dataset.header().fiscalYear(), dataset.yearSigns().few(), messages);
    List<Fact> batch = new ArrayList<>(ROWS);
    RowCount count =
        dataset.rows(
            table,
            messages,
            fact -> {
              units.check(fact);
              year.check(fact);
              batch.add(fact);
              if (batch.size() == ROWS) {
                submit(List.copyOf(batch), run, units, failure);
                batch.clear();
              }
            });
    units.report();
    year.report();
    if (!batch.isEmpty()) {
      submit(List.copyOf(batch), run, units, failure);
    }
    await();
    if (failure.get() != null) {
      throw new IllegalStateException("a batch of " + table.file() + " failed", failure.get());
    }
    if (units.wantsAnotherLook()) {
      // What is wrong with the table was told at the first reading.
      dataset.rows(table, new Messages(), units::lookAgain);
    }
    return count;
  }

  private void submit(
      List<Fact> batch,
      TableRun run,
      UnitChecks.OfTable units,
      AtomicReference<Throwable> failure) {
    room.acquireUninterruptibly();
    workers.execute(
        () -> {
          try {
            run.classify(batch);
            units.add(batch);
          } catch (RuntimeException | Error defect) {
            failure.compareAndSet(null, defect);
          } finally {
            room.release();
          }
        });
  }

  private void await() {
    room.acquireUninterruptibly(threads + 1);
    room.release(threads + 1);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
