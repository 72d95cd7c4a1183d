package kpi.analysis.impact.flips;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.analysis.impact.flips.Subject.OnSide;
import kpi.evaluation.pass.Collector.OfTable;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * Reads a dataset once and classifies each batch of rows under the rules of both sides. Only the
 * populations that depend on a changed rule are compared.
 */
public final class FlipSearch {

  private static final int ROWS = 5_000;

  private final TwoSides sides;
  private final RuleBook.InForce before;
  private final RuleBook.InForce after;

  public FlipSearch(TwoSides sides, RuleBook.InForce before, RuleBook.InForce after) {
    this.sides = sides;
    this.before = before;
    this.after = after;
  }

  /**
   * Finds all flips of a dataset that has been evaluated before: what is wrong with it was told.
   *
   * @throws Rejected if a table cannot be read, or (74) scratch files cannot be written
   */
  public void run(Dataset dataset, FlipBook flips) throws Rejected {
    try {
      new Run(dataset, before, 1)
          .passWhereAsked(
              List.of((table, setting) -> compared(table, setting, flips)), new Messages());
    } catch (UncheckedIOException unwritable) {
      throw new Rejected(
          ExitCode.CANNOT_WRITE,
          Message.error(
              "flips-scratch-failed",
              Place.of(dataset.header().title()),
              unwritable.getCause().getClass().getSimpleName()));
    }
  }

  private Optional<OfTable> compared(TableSchema table, Setting setting, FlipBook flips) {
    SortedSet<String> concerned = sides.concerned(table);
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    Comparison comparison = new Comparison(setting, concerned, new Reasons(sides, table), flips);
    return Optional.of(
        rows -> {
          List<Subject> subjects = subjects(rows, setting);
          return () ->
              subjects.forEach(
                  subject -> concerned.forEach(name -> compare(name, subject, comparison)));
        });
  }

  /** What is compared of the rows of one table, and where the flips go. */
  private record Comparison(
      Setting setting, SortedSet<String> populations, Reasons reasons, FlipBook flips) {}

  /** The rows as they were decided, beside what is decided of them now. */
  private List<Subject> subjects(List<Decision> were, Setting setting) {
    List<Decision> are = Run.decide(after, were.stream().map(Decision::written).toList(), setting);
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < were.size(); i++) {
      subjects.add(subject(were.get(i), are.get(i), setting));
    }
    return subjects;
  }

  private Subject subject(Decision was, Decision is, Setting setting) {
    SortedSet<String> findings = new TreeSet<>();
    if (!was.fact().equals(is.fact())) {
      Stream.concat(was.findings().stream(), is.findings().stream())
          .forEach(finding -> findings.add(finding.rule().name()));
      findings.retainAll(sides.findings().keySet());
    }
    return new Subject(
        setting,
        new OnSide(was.fact(), was.outcome()),
        new OnSide(is.fact(), is.outcome()),
        findings);
  }

  private void compare(String population, Subject subject, Comparison comparison) {
    Answer was = sides.before(population, subject);
    Answer is = sides.after(population, subject);
    if (was != is) {
      Reasons.Reason reason = comparison.reasons().of(population, subject);
      comparison
          .flips()
          .add(
              new Flip(
                  population,
                  subject.fact().table().subjectType(),
                  subject.fact().id(),
                  was,
                  is,
                  sides.isListed(population),
                  List.copyOf(reason.rules()),
                  reason.conditions()));
    }
  }
}
