package kpi.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kpi.evaluation.tally.Referral;
import kpi.evaluation.tally.TableTally;
import kpi.model.Classification;
import kpi.model.Fact;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.condition.Setting;
import kpi.rules.finding.Screening;
import kpi.source.Messages;

/**
 * What is done with each batch of the rows of one table.
 *
 * @param screening makes of each row what counts of it
 * @param referrals those whose denominator is counted on the table
 * @param fired takes the rules that were concluded of some row, from any thread
 * @param messages takes in what is found in the rows, from any thread
 */
record TableRun(
    Screening screening,
    Classifier classifier,
    Setting setting,
    TableTally tally,
    List<Referral> referrals,
    Listing listing,
    Set<String> fired,
    Consumer<List<Classification>> sink,
    Messages messages) {

  void classify(List<Fact> written) {
    List<Fact> batch = new ArrayList<>(written.size());
    for (Fact fact : written) {
      batch.add(screening.screen(fact, setting, finding -> messages.add(finding.message())));
    }
    List<Outcome> outcomes = classifier.classify(batch, setting);
    tally.add(batch, outcomes);
    referrals.forEach(referral -> referral.add(batch, outcomes, setting));
    fired.addAll(classifier.concluded(outcomes));
    if (!listing.isEmpty()) {
      List<Classification> listed = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        listed.addAll(listing.of(batch.get(i), outcomes.get(i)));
      }
      synchronized (sink) {
        sink.accept(listed);
      }
    }
  }
}
