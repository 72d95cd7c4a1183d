package kpi.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.model.result.Evaluation;
import kpi.model.result.Status;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.cases.CaseFile;
import kpi.replay.cases.CaseInputs;
import kpi.replay.cases.CaseObserver;
import kpi.replay.cases.CaseRun;
import kpi.replay.cases.FoundCase;
import kpi.replay.cases.Knowledge;
import kpi.replay.coverage.Observations;
import kpi.replay.expected.Difference;
import kpi.replay.expected.Expectation;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Rejected;

/** Runs cases side by side and holds each against what it expects. */
public final class Replay {

  private final Knowledge knowledge;
  private final Optional<CaseObserver> observer;

  public Replay(Knowledge knowledge) {
    this(knowledge, Optional.empty());
  }

  private Replay(Knowledge knowledge, Optional<CaseObserver> observer) {
    this.knowledge = knowledge;
    this.observer = observer;
  }

  /**
   * A replay that also collects what the cases show of the shared rules.
   *
   * @throws Rejected if those do not hold (78)
   */
  public static Replay observing(Knowledge knowledge, Messages messages) throws Rejected {
    return new Replay(knowledge, Optional.of(new CaseObserver(knowledge.shared(messages))));
  }

  /** What the cases that were run have shown; none if nobody watched. */
  public Optional<Observations> observations() {
    return observer.map(CaseObserver::observations);
  }

  /** The reference date of most cases that were run; none if nobody watched. */
  public Optional<LocalDate> usualDay() {
    return observer.flatMap(CaseObserver::usualDay);
  }

  /**
   * Every case, in the order given; none keeps the others from running.
   *
   * @param threads how many cases run at once
   */
  public List<ReplayedCase> run(List<FoundCase> cases, int threads, Progress progress) {
    return Workers.inOrder(
        cases,
        threads,
        this::run,
        done -> progress.at(Progress.Work.CASES, "", done, cases.size()));
  }

  /** One case. */
  public ReplayedCase run(FoundCase found) {
    Messages messages = new Messages();
    Optional<CaseFile> file = CaseFile.read(found.folder(), messages);
    if (file.isEmpty()) {
      return broken(found, found.id(), messages.sorted());
    }
    String name = file.get().name();
    if (file.get().skip().isPresent()) {
      CaseFile.Skip skip = file.get().skip().get();
      return new ReplayedCase(
          found, name, Optional.empty(), new CaseVerdict.Skipped(skip.reason(), skip.date()));
    }
    Optional<Expectation> expectation =
        Expectation.read(found.folder(), file.get().exitCode(), messages);
    return expectation
        .map(expected -> compare(found, file.get(), expected))
        .orElseGet(() -> broken(found, name, messages.sorted()));
  }

  private ReplayedCase compare(FoundCase found, CaseFile file, Expectation expected) {
    CaseRun run = CaseInputs.run(found, file, knowledge);
    if (run.evaluated().isEmpty() && !expected.mustFail()) {
      return broken(found, file.name(), run.messages());
    }
    Messages messages = new Messages();
    List<Difference> differences =
        new ArrayList<>(expected.differences(run.exitCode(), run.messages()));
    if (run.evaluated().isPresent()) {
      CaseRun.Evaluated evaluated = run.evaluated().get();
      tellEmpty(evaluated.evaluation(), messages);
      observer.ifPresent(one -> one.observe(evaluated.inputs(), evaluated.evaluation()));
      DecidingSentences deciding = new DecidingSentences(evaluated.inputs());
      expected
          .differences(evaluated.evaluation(), evaluated.classifications(), messages)
          .forEach(one -> differences.add(deciding.addTo(one)));
    }
    if (messages.hasErrors()) {
      return broken(found, file.name(), messages.sorted());
    }
    CaseVerdict verdict =
        differences.isEmpty() ? new CaseVerdict.Passed() : new CaseVerdict.Failed(differences);
    return new ReplayedCase(found, file.name(), Optional.of(expected), verdict);
  }

  /** What no rule speaks of, no rule can get wrong. */
  private static void tellEmpty(Evaluation evaluation, Messages messages) {
    boolean reported =
        evaluation.indicators().stream().anyMatch(result -> result.status() == Status.REPORTED);
    if (evaluation.fired().isEmpty() && !reported) {
      messages.add(Message.error("case-fires-nothing", Place.of("dataset.yaml")));
    }
  }

  private static ReplayedCase broken(FoundCase found, String name, List<Message> messages) {
    return new ReplayedCase(
        found, name, Optional.empty(), new CaseVerdict.Broken(found.at(messages)));
  }
}
