package kpi.evaluation.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.reconcile.Reconciliation.UnusedWaiver;
import kpi.evaluation.reconcile.Reconciliation.WaivedDifference;
import kpi.model.printed.Waiver;

/** Sets the differences that waivers cover apart from those that nobody has answered for. */
final class Waiving {

  private final List<ComparedFigure> open;
  private final List<WaivedDifference> waived = new ArrayList<>();
  private final List<Waiver> unmatched = new ArrayList<>();

  private Waiving(List<ComparedFigure> differences) {
    this.open = new ArrayList<>(differences);
  }

  static Reconciliation apply(Reconciliation found, List<Waiver> waivers) {
    Waiving waiving =
        new Waiving(
            Stream.concat(
                    found.differences().stream(),
                    found.waived().stream().map(WaivedDifference::figure))
                .toList());
    waivers.forEach(waiving::apply);
    return new Reconciliation(
        List.copyOf(waiving.open),
        List.copyOf(waiving.waived),
        found.equal(),
        found.notRecomputable(),
        waiving.unused());
  }

  private void apply(Waiver waiver) {
    Optional<ComparedFigure> covered =
        open.stream()
            .filter(figure -> isOf(waiver, figure))
            .filter(figure -> figure.printed().equals(BareNumber.of(waiver.printed())))
            .filter(figure -> figure.recomputed().equals(BareNumber.of(waiver.recomputed())))
            .findFirst();
    if (covered.isPresent()) {
      open.remove(covered.get());
      waived.add(new WaivedDifference(covered.get(), waiver));
    } else {
      unmatched.add(waiver);
    }
  }

  /** What such a waiver meant is looked for among the differences that no other waiver covers. */
  private List<UnusedWaiver> unused() {
    return unmatched.stream()
        .map(
            waiver ->
                new UnusedWaiver(
                    waiver, open.stream().filter(figure -> isOf(waiver, figure)).findFirst()))
        .toList();
  }

  private static boolean isOf(Waiver waiver, ComparedFigure figure) {
    return waiver.kind() == figure.kind()
        && waiver.cell().equals(figure.cell())
        && waiver.year().map(figure.year()::equals).orElse(true);
  }
}
