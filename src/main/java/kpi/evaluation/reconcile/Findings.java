package kpi.evaluation.reconcile;

import java.util.ArrayList;
import java.util.List;

/** What the checks found, collected in their order. */
final class Findings {

  private final List<ComparedFigure> equal = new ArrayList<>();
  private final List<ComparedFigure> differences = new ArrayList<>();
  private final List<UncomparedFigure> uncompared = new ArrayList<>();

  void equal(ComparedFigure figure) {
    equal.add(figure);
  }

  /** Adds a difference; the same one on another page is told once, with both pages. */
  void differs(ComparedFigure figure) {
    for (int i = 0; i < differences.size(); i++) {
      if (differences.get(i).isSame(figure)) {
        differences.set(i, differences.get(i).alsoOn(figure.page()));
        return;
      }
    }
    differences.add(figure);
  }

  void uncompared(UncomparedFigure figure) {
    uncompared.add(figure);
  }

  List<ComparedFigure> equal() {
    return List.copyOf(equal);
  }

  List<ComparedFigure> differences() {
    return List.copyOf(differences);
  }

  List<UncomparedFigure> uncompared() {
    return List.copyOf(uncompared);
  }
}
