package kpi.replay.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.fact.TableSchema;
import kpi.replay.Replay;
import kpi.replay.ReplayedCase;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.Workers;
import kpi.replay.cases.FoundCase;
import kpi.replay.cases.Knowledge;
import kpi.replay.expected.Expectation;
import kpi.replay.mutation.MutantRun.Fate;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.finding.FindingRule;
import kpi.source.Messages;
import kpi.source.Progress;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.SourceText;

/** Runs the cases by each mutant until one of them notices. */
public final class Mutation {

  private static final String WARNINGS = Expectation.WARNINGS;

  private final RuleBook book;
  private final Knowledge knowledge;
  private final List<FoundCase> cases;
  private final LocalDate usual;

  /**
   * @param cases that pass by the book
   * @param usual the reference date of rows that are offered for mutants that survive
   */
  public Mutation(RuleBook book, Knowledge knowledge, List<FoundCase> cases, LocalDate usual) {
    this.usual = usual;
    this.book = book;
    this.knowledge = knowledge;
    this.cases = cases.stream().sorted(Comparator.comparingLong(Mutation::size)).toList();
  }

  /**
   * What becomes of each mutant, in their order.
   *
   * @param threads how many are run at once
   */
  public List<MutantRun> run(List<Mutant> mutants, int threads, Progress progress) {
    return Workers.inOrder(
        mutants,
        threads,
        one -> new MutantRun(one, fate(one)),
        done -> progress.at(Progress.Work.MUTANTS, "", done, mutants.size()));
  }

  private Fate fate(Mutant mutant) {
    Messages messages = new Messages();
    Optional<RuleBook> changed = mutant.rewritten().in(book, messages);
    if (changed.isEmpty()) {
      return new Fate.Refused(messages.sorted().get(0).code());
    }
    Replay replay = new Replay(knowledge.with(changed.get()));
    return likeliestFirst(mutant)
        .map(replay::run)
        .filter(Mutation::isNoticed)
        .findFirst()
        .<Fate>map(Fate.Noticed::new)
        .orElseGet(
            () -> new Fate.Survived(new TellingRow(book, changed.get(), usual).find(mutant)));
  }

  private static boolean isNoticed(ReplayedCase one) {
    return one.verdict() instanceof CaseVerdict.Failed
        || one.verdict() instanceof CaseVerdict.Broken;
  }

  /** Cases without the rows of a rule's table cannot tell, and most that can expect its words. */
  private Stream<FoundCase> likeliestFirst(Mutant mutant) {
    Optional<TableSchema> table =
        Stream.<RowRule>concat(book.findings().stream(), book.classifications().stream())
            .filter(rule -> rule.text() == mutant.rule())
            .map(RowRule::table)
            .findFirst();
    if (table.isPresent() && FindingRule.isOne(mutant.rule())) {
      return Stream.of(true, false)
          .flatMap(warned -> cases.stream().filter(one -> has(one, WARNINGS) == warned))
          .filter(one -> has(one, table.get().file()));
    } else if (table.isPresent()) {
      return cases.stream().filter(one -> has(one, table.get().file()));
    }
    String indicator = mutant.rule().subject().match().slot("id");
    return Stream.concat(
        cases.stream().filter(one -> expects(one, indicator)),
        cases.stream().filter(one -> !expects(one, indicator)));
  }

  private static boolean has(FoundCase one, String file) {
    return Files.exists(one.folder().resolve(file));
  }

  private static boolean expects(FoundCase one, String indicator) {
    Path file = one.folder().resolve(Expectation.INDICATORS);
    try {
      return Files.exists(file)
          && SourceText.read(
                  InputFile.within(one.folder(), file, Expectation.INDICATORS),
                  Expectation.INDICATORS)
              .text()
              .contains("\n" + indicator + ",");
    } catch (Rejected unreadable) {
      return false;
    }
  }

  private static long size(FoundCase one) {
    try (Stream<Path> files = Files.list(one.folder())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
