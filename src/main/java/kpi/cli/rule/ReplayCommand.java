package kpi.cli.rule;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.option.ThreadCount;
import kpi.cli.terminal.Session;
import kpi.replay.Accepting;
import kpi.replay.Replay;
import kpi.replay.ReplayedCase;
import kpi.replay.Tally;
import kpi.replay.cases.FoundCase;
import kpi.replay.cases.Knowledge;
import kpi.replay.coverage.Coverage;
import kpi.replay.mutation.MutantRun;
import kpi.replay.mutation.MutantRun.Fate;
import kpi.replay.mutation.Mutants;
import kpi.replay.mutation.Mutation;
import kpi.replay.mutation.Unnoticed;
import kpi.replay.suggest.Suggestions;
import kpi.replay.suggest.Wish;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code kpi replay}: whether the cases still find what they expect, and what they show. */
@Command(name = "replay", sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {

  private static final String FIXTURES = "fixtures";
  private static final String LEAST_COVERAGE = "--min-coverage";
  private static final String MUTATE = "--mutate";

  @Parameters(paramLabel = "FIXTURES", arity = "0..*")
  private List<Path> fixtures = List.of();

  @Mixin private RuleFolders folders;

  @Option(names = "--accept")
  private boolean accept;

  @Option(names = "--junit", paramLabel = "FILE")
  private Path junit;

  @Option(names = "--coverage")
  private boolean coverage;

  @Option(names = LEAST_COVERAGE, paramLabel = "P", converter = Percent.class)
  private BigDecimal leastCoverage;

  @Option(names = "--suggest")
  private boolean suggest;

  @Option(names = "--suggest-to", paramLabel = "DIR")
  private Path suggestTo;

  @Option(names = MUTATE)
  private boolean mutate;

  @Option(names = "--format", paramLabel = "text|json")
  private ReplayOutput.Format format = ReplayOutput.Format.TEXT;

  @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Session session;

  public ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      boolean green = replay(messages);
      session.tell(messages.sorted());
      return (green ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private boolean replay(Messages messages) throws Rejected {
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    Inputs.refuseMissing(rules, definitions);
    Knowledge knowledge = new Knowledge(rules, definitions);
    RuleBook book = knowledge.shared(messages);
    ReplayOutput output = new ReplayOutput(session, format);
    List<FoundCase> found = FoundCase.in(cases());
    if (accept) {
      output.tell(Accepting.all(new Replay(knowledge).run(found, threads, session.progress())));
    }
    boolean isWatched = coverage || leastCoverage != null || suggests() || mutate;
    Replay replay = isWatched ? Replay.observing(knowledge, messages) : new Replay(knowledge);
    List<ReplayedCase> replayed = replay.run(found, threads, session.progress());
    if (junit != null) {
      output.writeJUnit(replayed, junit);
    }
    Optional<Coverage> seen = replay.observations().map(shown -> shown.of(book));
    boolean isEnough = seen.map(one -> isEnough(one, messages)).orElse(true);
    Optional<Suggestions> rows =
        seen.filter(one -> suggests()).map(one -> suggestions(one, book, replay));
    if (suggestTo != null) {
      output.writeSuggested(rows.orElseThrow(), suggestTo);
    }
    boolean isGreen = Tally.of(replayed).isGreen();
    Optional<List<MutantRun>> mutants = Optional.empty();
    if (mutate && isGreen) {
      mutants = Optional.of(mutants(book, knowledge, replay, found, messages));
    } else if (mutate) {
      messages.add(Message.error("mutation-needs-green", Place.of(MUTATE)));
    }
    output.print(replayed, seen.filter(one -> coverage || !isEnough), rows, mutants);
    return isEnough
        && isGreen
        && mutants.map(ReplayCommand::allNoticed).orElse(true)
        && !messages.hasErrors();
  }

  private List<MutantRun> mutants(
      RuleBook book, Knowledge knowledge, Replay replay, List<FoundCase> found, Messages messages) {
    List<Unnoticed> unnoticed = Unnoticed.in(cases(), messages);
    LocalDate day = replay.usualDay().orElse(LocalDate.EPOCH);
    List<MutantRun> runs =
        new Mutation(book, knowledge, found, day)
            .run(Mutants.of(book), threads, session.progress());
    return Unnoticed.explain(runs, unnoticed, messages);
  }

  private static boolean allNoticed(List<MutantRun> runs) {
    return runs.stream().noneMatch(run -> run.fate() instanceof Fate.Survived);
  }

  private List<Path> cases() {
    return fixtures.isEmpty() ? List.of(session.terminal().home().resolve(FIXTURES)) : fixtures;
  }

  private boolean suggests() {
    return suggest || suggestTo != null;
  }

  private static Suggestions suggestions(Coverage seen, RuleBook book, Replay replay) {
    LocalDate day = replay.usualDay().orElse(LocalDate.EPOCH);
    return Suggestions.of(Wish.of(seen), book, day);
  }

  private boolean isEnough(Coverage seen, Messages messages) {
    boolean isEnough = leastCoverage == null || seen.percent().compareTo(leastCoverage) >= 0;
    if (!isEnough) {
      messages.add(
          Message.error(
              "coverage-too-low",
              Place.of(LEAST_COVERAGE),
              seen.percent().toPlainString(),
              leastCoverage.toPlainString()));
    }
    return isEnough;
  }

  /** 0 to 100, with decimals if need be. */
  static final class Percent implements ITypeConverter<BigDecimal> {

    @Override
    public BigDecimal convert(String given) {
      if (!given.matches("(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)")) {
        throw new TypeConversionException("0 to 100");
      }
      return new BigDecimal(given);
    }
  }
}
