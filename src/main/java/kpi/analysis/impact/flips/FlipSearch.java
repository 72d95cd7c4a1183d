package kpi.analysis.impact.flips;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import kpi.loading.Dataset;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
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
  private final Classifier before;
  private final Classifier after;

  public FlipSearch(TwoSides sides, RuleBook.InForce before, RuleBook.InForce after) {
    this.sides = sides;
    this.before = before.classifier();
    this.after = after.classifier();
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
    List<Outcome> outcomesBefore = before.classify(batch, setting);
    List<Outcome> outcomesAfter = after.classify(batch, setting);
    for (int i = 0; i < batch.size(); i++) {
      Subject subject =
          new Subject(batch.get(i), setting, outcomesBefore.get(i), outcomesAfter.get(i));
      comparison.populations().forEach(population -> compare(population, subject, comparison));
    }
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
