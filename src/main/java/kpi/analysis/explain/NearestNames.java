package kpi.analysis.explain;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import kpi.model.fact.Fact;
import kpi.source.Spelling;
import kpi.source.input.Folded;

/** The few ids and names most like one that there is not; any number can be offered. */
final class NearestNames {

  private static final int KEPT = 5;

  private record Candidate(int distance, String id, String name) {

    String shown() {
      return name.isEmpty() ? id : id + "（" + name + "）";
    }
  }

  private final String wanted;
  private final TreeSet<Candidate> nearest =
      new TreeSet<>(
          Comparator.comparingInt(Candidate::distance)
              .thenComparing(Candidate::id)
              .thenComparing(Candidate::name));

  NearestNames(String wanted) {
    this.wanted = Folded.of(wanted);
  }

  /**
   * @param name in words; empty if there is none
   */
  void offer(String id, String name) {
    int distance = name.isEmpty() ? distance(id) : Math.min(distance(id), distance(name));
    nearest.add(new Candidate(distance, id, name));
    if (nearest.size() > KEPT) {
      nearest.pollLast();
    }
  }

  /** A row, by its key and what it is called. */
  void offer(Fact fact) {
    offer(
        fact.id(),
        fact.table().identity().names().stream().findFirst().map(fact::written).orElse(""));
  }

  private int distance(String text) {
    return Spelling.distance(Folded.of(text), wanted);
  }

  /** The nearest first, each with its name. */
  List<String> shown() {
    return nearest.stream().map(Candidate::shown).toList();
  }
}
