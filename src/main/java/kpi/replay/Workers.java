package kpi.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does many things at once. */
public final class Workers {

  private Workers() {}

  /**
   * What comes of each, in the order given.
   *
   * @param threads how many are worked on at once
   */
  public static <T, R> List<R> inOrder(List<T> all, int threads, Function<T, R> work) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> running = new ArrayList<>();
      all.forEach(one -> running.add(workers.submit(() -> work.apply(one))));
      List<R> done = new ArrayList<>();
      for (Future<R> one : running) {
        done.add(one.get());
      }
      return done;
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
