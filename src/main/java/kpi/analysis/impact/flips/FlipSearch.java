package kpi.analysis.impact.flips;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kpi.analysis.impact.flips.Subject.OnSide;
import kpi.loading.Dataset;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.Outcome;
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
      for (TableSchema table : dataset.tables()) {
        SortedSet<String> concerned = sides.concerned(table);
        if (!concerned.isEmpty()) {
          run(dataset, table, concerned, flips);
        }
      }
    } catch (UncheckedIOException unwritable) {
      throw new Rejected(
          ExitCode.CANNOT_WRITE,
          Message.error(
              "flips-scratch-failed",
              Place.of(dataset.header().title()),
              unwritable.getCause().getClass().getSimpleName()));
    }
  }

  private void run(Dataset dataset, TableSchema table, SortedSet<String> concerned, FlipBook flips)
      throws Rejected {
    Setting setting =
        new Setting(dataset.header().asOf(table.name()), dataset.header().fiscalYear());
    Comparison comparison = new Comparison(setting, concerned, new Reasons(sides, table), flips);
    List<Fact> batch = new ArrayList<>(ROWS);
    dataset.rows(
        table,
        new Messages(),
        fact -> {
          batch.add(fact);
          if (batch.size() == ROWS) {
            compare(batch, comparison);
            batch.clear();
          }
        });
    compare(batch, comparison);
  }

  /** What is compared of the rows of one table, and where the flips go. */
  private record Comparison(
      Setting setting, SortedSet<String> populations, Reasons reasons, FlipBook flips) {}

  private void compare(List<Fact> batch, Comparison comparison) {
    Setting setting = comparison.setting();
    List<SortedSet<String>> found = new ArrayList<>();
    batch.forEach(fact -> found.add(new TreeSet<>()));
    List<OnSide> was = side(before, batch, setting, found);
    List<OnSide> is = side(after, batch, setting, found);
    for (int i = 0; i < batch.size(); i++) {
      boolean same = was.get(i).fact().equals(is.get(i).fact());
      SortedSet<String> findings = same ? new TreeSet<>() : found.get(i);
      findings.retainAll(sides.findings().keySet());
      Subject subject = new Subject(setting, was.get(i), is.get(i), findings);
      comparison.populations().forEach(population -> compare(population, subject, comparison));
    }
  }

  /** The rows as they count on one side, with what is concluded of them. */
  private static List<OnSide> side(
      RuleBook.InForce rules, List<Fact> written, Setting setting, List<SortedSet<String>> found) {
    List<Fact> counted = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      SortedSet<String> names = found.get(i);
      counted.add(
          rules.screening().screen(written.get(i), setting, one -> names.add(one.rule().name())));
    }
    List<Outcome> outcomes = rules.classifier().classify(counted, setting);
    List<OnSide> side = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      side.add(new OnSide(counted.get(i), outcomes.get(i)));
    }
    return side;
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
