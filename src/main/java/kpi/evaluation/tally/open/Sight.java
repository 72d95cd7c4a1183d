package kpi.evaluation.tally.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kpi.evaluation.tally.cell.Plan;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Setting;

/**
 * All that the cells of a table ask of a subject: which populations it belongs to, and what it
 * answers to the filters of strata. Each is asked once, whatever the number of cells.
 */
public final class Sight {

  private static final Truth[] TRUTHS = Truth.values();
  private static final Memberships NONE = population -> Truth.UNKNOWN;

  private final Classifier classifier;
  private final Setting setting;
  private final Map<String, Integer> populations = new LinkedHashMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Map<OneOf, Integer> filters = new LinkedHashMap<>();
  private final List<OneOf> questions = new ArrayList<>();

  public Sight(List<Plan> plans, Classifier classifier, Setting setting) {
    this.classifier = classifier;
    this.setting = setting;
    plans.forEach(plan -> plan.populations().forEach(this::add));
    plans.forEach(plan -> plan.filters().forEach(this::add));
  }

  private void add(String population) {
    if (populations.putIfAbsent(population, populations.size()) == null) {
      numbers.add(classifier.number(population));
    }
  }

  private void add(OneOf filter) {
    if (filters.putIfAbsent(filter, filters.size()) == null) {
      questions.add(filter);
    }
  }

  /** Where the answers stand that a group asks for: its populations, and its filters after them. */
  public int[] places(Group group) {
    return IntStream.concat(
            group.members().stream().mapToInt(populations::get),
            group.filters().stream().mapToInt(filter -> numbers.size() + filters.get(filter)))
        .toArray();
  }

  /** How many answers there are. */
  public int width() {
    return numbers.size() + questions.size();
  }

  /** Fills the truths of a subject in, by their place. */
  public void look(Fact fact, Outcome outcome, byte[] truths) {
    for (int i = 0; i < numbers.size(); i++) {
      truths[i] = (byte) outcome.of(numbers.get(i).intValue()).ordinal();
    }
    for (int i = 0; i < questions.size(); i++) {
      truths[numbers.size() + i] = (byte) questions.get(i).answer(fact, NONE, setting).ordinal();
    }
  }

  public static Truth truth(int ordinal) {
    return TRUTHS[ordinal];
  }
}
