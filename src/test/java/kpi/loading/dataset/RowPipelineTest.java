package kpi.loading.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kpi.Shipped;
import kpi.model.fact.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowPipelineTest {

  private static final int BATCH = 1_000;
  private static final Fact ROW = Fact.blank(Shipped.companies());

  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void batches_are_taken_in_the_order_of_the_file_whatever_is_done_first() {
    Slower work = new Slower();
    RowPipeline<Integer> pipeline = new RowPipeline<>("companies.csv", workers, 8, work);
    IntStream.range(0, 6 * BATCH).forEach(line -> pipeline.accept(row(line)));
    pipeline.finish();
    assertThat(work.taken).containsExactly(0, BATCH, 2 * BATCH, 3 * BATCH, 4 * BATCH, 5 * BATCH);
  }

  @Test
  void a_batch_that_is_not_full_is_worked_on_at_the_end() {
    Sizes work = new Sizes();
    RowPipeline<Integer> pipeline = new RowPipeline<>("companies.csv", workers, 2, work);
    IntStream.range(0, 2 * BATCH + 1).forEach(line -> pipeline.accept(ROW));
    pipeline.finish();
    assertThat(work.taken).containsExactly(BATCH, BATCH, 1);
  }

  @Test
  void without_rows_there_is_nothing_to_work_on() {
    Sizes work = new Sizes();
    new RowPipeline<>("companies.csv", workers, 2, work).finish();
    assertThat(work.taken).isEmpty();
  }

  @Test
  void full_batches_leave_no_empty_one_behind() {
    Sizes work = new Sizes();
    RowPipeline<Integer> pipeline = new RowPipeline<>("companies.csv", workers, 2, work);
    IntStream.range(0, BATCH).forEach(line -> pipeline.accept(ROW));
    pipeline.finish();
    assertThat(work.taken).containsExactly(BATCH);
  }

  @Test
  void no_more_batches_are_in_memory_than_may_be() {
    Sizes work = new Sizes();
    RowPipeline<Integer> pipeline = new RowPipeline<>("companies.csv", workers, 2, work);
    for (int batch = 1; batch <= 7; batch++) {
      IntStream.range(0, BATCH).forEach(line -> pipeline.accept(ROW));
      assertThat(work.taken).hasSize(Math.max(0, batch - 2));
    }
    pipeline.finish();
    assertThat(work.taken).hasSize(7);
  }

  @Test
  void a_batch_that_fails_stops_the_reading_with_its_cause() {
    IllegalArgumentException cause = new IllegalArgumentException("a defect");
    RowPipeline<Integer> pipeline =
        new RowPipeline<>(
            "companies.csv",
            workers,
            2,
            new Sizes() {
              @Override
              public Integer work(List<Fact> rows) {
                throw cause;
              }
            });
    pipeline.accept(ROW);
    assertThatIllegalStateException()
        .isThrownBy(pipeline::finish)
        .withMessageContaining("companies.csv")
        .withCause(cause);
  }

  @Test
  void who_is_stopped_while_waiting_says_so_and_stays_stopped() {
    RowPipeline<Integer> pipeline = new RowPipeline<>("companies.csv", workers, 2, new Slower());
    pipeline.accept(row(0));
    Thread.currentThread().interrupt();
    assertThatIllegalStateException().isThrownBy(pipeline::finish);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static Fact row(int line) {
    return new Fact(ROW.table(), line, ROW.values());
  }

  /** Tells how many rows there were. */
  private static class Sizes implements RowWork<Integer> {

    final List<Integer> taken = new ArrayList<>();

    @Override
    public Integer work(List<Fact> rows) {
      return rows.size();
    }

    @Override
    public void take(Integer worked) {
      taken.add(worked);
    }
  }

  /** Tells the first line, the sooner the later it came. */
  private static final class Slower extends Sizes {

    private final AtomicInteger waits = new AtomicInteger(200);

    @Override
    public Integer work(List<Fact> rows) {
      try {
        Thread.sleep(waits.getAndUpdate(wait -> Math.max(0, wait - 60)));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return rows.get(0).line();
    }
  }
}
