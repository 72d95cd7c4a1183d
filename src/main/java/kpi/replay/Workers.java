package kpi.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Does many things at once. */
public final class Workers {

  private Workers() {}

  /**
   * What comes of each, in the order given.
   *
   * @param threads how many are worked on at once
   * @param done is told how many are, after each
   */
  public static <T, R> List<R> inOrder(
      List<T> all, int threads, Function<T, R> work, IntConsumer done) {
    AtomicInteger count = new AtomicInteger();
    Function<T, R> counted =
        one -> {
          R result = work.apply(one);
          done.accept(count.incrementAndGet());
          return result;
        };
    return inOrder(all, threads, counted);
  }

  private static <T, R> List<R> inOrder(List<T> all, int threads, Function<T, R> work) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> running = new ArrayList<>();
      all.forEach(one -> running.add(workers.submit(() -> work.apply(one))));
      List<R> results = new ArrayList<>();
      for (Future<R> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
