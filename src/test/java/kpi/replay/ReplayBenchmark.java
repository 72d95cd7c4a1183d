package kpi.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kpi.analysis.impact.ChangedCopy;
import kpi.replay.cases.CaseFile;
import kpi.replay.cases.CaseInputs;
import kpi.replay.cases.FoundCase;
import kpi.replay.cases.Knowledge;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * 300 cases replayed against the same 300 evaluated and not compared, in one process on the same
 * threads. Run by {@code mvn -Pbenchmark verify} alone; prints both times and their ratio.
 */
@Isolated("measures time")
class ReplayBenchmark {

  private static final int CASES = 300;
  private static final int ROUNDS = 5;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final double MOST = 3;

  @TempDir Path scratch;

  @Test
  void comparing_costs_little_beside_evaluating() throws Exception {
    List<FoundCase> shipped = FoundCase.in(List.of(Path.of("fixtures")));
    for (int i = 0; i < CASES; i++) {
      ChangedCopy.of(shipped.get(i % shipped.size()).folder(), scratch.resolve("case-" + i));
    }
    List<FoundCase> cases = FoundCase.in(List.of(scratch));
    double evaluated = Double.MAX_VALUE;
    double replayed = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      evaluated = Math.min(evaluated, seconds(() -> evaluate(cases, knowledge())));
      replayed = Math.min(replayed, seconds(() -> replay(cases, knowledge())));
    }
    System.out.printf(
        "%d cases: evaluated %.2f s, replayed %.2f s, ratio %.2f%n",
        CASES, evaluated, replayed, replayed / evaluated);
    assertThat(replayed / evaluated).isLessThan(MOST);
  }

  private static void evaluate(List<FoundCase> cases, Knowledge knowledge) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    cases.forEach(
        found ->
            workers.execute(
                () ->
                    CaseInputs.run(
                        found,
                        CaseFile.read(found.folder(), new Messages()).orElseThrow(),
                        knowledge)));
    workers.shutdown();
    assertThat(workers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
  }

  private static void replay(List<FoundCase> cases, Knowledge knowledge) {
    List<ReplayedCase> replayed =
        new Replay(knowledge).run(cases, THREADS, kpi.source.Progress.NONE);
    assertThat(Tally.of(replayed).passed()).isEqualTo(CASES);
  }

  private static Knowledge knowledge() throws Rejected {
    Knowledge knowledge = new Knowledge(Path.of("rules"), Path.of("kpi-definitions"));
    knowledge.shared(new Messages());
    return knowledge;
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / 1e9;
  }
}
