package kpi.analysis.explain;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import kpi.source.Spelling;

/** The few ids most like one that there is not; any number can be offered. */
final class NearestIds {

  private static final int KEPT = 5;

  private record Candidate(int distance, String id) {}

  private final String wanted;
  private final TreeSet<Candidate> nearest =
      new TreeSet<>(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::id));

  NearestIds(String wanted) {
    this.wanted = wanted;
  }

  void offer(String id) {
    nearest.add(new Candidate(Spelling.distance(id, wanted), id));
    if (nearest.size() > KEPT) {
      nearest.pollLast();
    }
  }

  /** The nearest first. */
  List<String> ids() {
    return nearest.stream().map(Candidate::id).toList();
  }
}
