package kpi.analysis.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.evaluation.reconcile.ComparedFigure;
import kpi.evaluation.reconcile.Reconciliation;
import kpi.evaluation.reconcile.Reconciliation.UnusedWaiver;
import kpi.evaluation.reconcile.Reconciliation.WaivedDifference;
import kpi.evaluation.reconcile.UncomparedFigure;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.Waiver;
import kpi.model.result.Evaluation;
import kpi.source.Phrases;

/** A reconciliation, for people: what does not hold first, then what could not be compared. */
public final class ReconciliationText {

  private static final String JAPANESE = "ja";

  /** Control characters of an input must not reach a terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private final Phrases phrases;
  private final CellNames names;
  private final FiscalYear current;
  private final String title;
  private final UnaryOperator<String> explain;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param language {@code ja} or {@code en}
   * @param explain the id of an indicator → the command that tells how it came about
   */
  public ReconciliationText(Evaluation evaluation, String language, UnaryOperator<String> explain) {
    this.phrases = new Phrases("analysis/reconcile", language);
    this.names = new CellNames(language.equals(JAPANESE), evaluation.kpis());
    this.current = evaluation.dataset().fiscalYear();
    this.title = evaluation.dataset().title();
    this.explain = explain;
  }

  /** All lines, ended by LF. */
  public String of(Reconciliation found) {
    lines.clear();
    add(0, "head", current.label(), title);
    grouped("differences", found.differences(), ComparedFigure::kind, this::difference);
    grouped("waived", found.waived(), one -> one.figure().kind(), this::waived);
    unused(found.unusedWaivers());
    uncompared(found.notRecomputable());
    lines.add("");
    yearBefore(found);
    summary(found);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(CONTROL.matcher(line).replaceAll("\uFFFD")).append('\n');
    }
    return text.toString();
  }

  private <T> void grouped(
      String heading,
      List<T> figures,
      Function<T, DifferenceKind> kind,
      java.util.function.Consumer<T> write) {
    heading(heading, figures.size());
    for (DifferenceKind one : DifferenceKind.values()) {
      List<T> group = figures.stream().filter(figure -> kind.apply(figure) == one).toList();
      if (!group.isEmpty()) {
        add(1, "kind." + one.word(), Integer.toString(group.size()));
        group.forEach(write);
      }
    }
  }

  private void heading(String key, int count) {
    if (count > 0) {
      lines.add("");
      add(0, key, Integer.toString(count));
    }
  }

  private void difference(ComparedFigure figure) {
    figure(figure);
    if (figure.kind() == DifferenceKind.VALUE && figure.year().equals(current)) {
      add(3, "explain", explain.apply(figure.cell().indicator()));
    }
  }

  private void figure(ComparedFigure figure) {
    name(figure.cell(), figure.year());
    String both =
        phrases.of(
            "both." + figure.kind().word(),
            names.figure(figure.cell(), figure.printed()),
            names.figure(figure.cell(), figure.recomputed()),
            figure.page());
    lines.add("      " + both + (figure.synthetic() ? phrases.of("synthetic") : ""));
    figure.note().ifPresent(note -> add(3, "note", note));
    figure.holdsFor().ifPresent(year -> add(3, "holds-for", year.label()));
  }

  /** Most of what does not hold may hold for the year before. */
  private void yearBefore(Reconciliation found) {
    long before = found.differences().stream().filter(one -> one.holdsFor().isPresent()).count();
    if (before > 0) {
      add(
          0,
          "holds-for-sum",
          Integer.toString(found.differences().size()),
          Long.toString(before),
          current.minus(1).label());
    }
  }

  private void waived(WaivedDifference difference) {
    figure(difference.figure());
    waiver(difference.waiver());
  }

  private void waiver(Waiver waiver) {
    add(3, "waiver", waiver.when().toString(), waiver.who(), waiver.why());
  }

  private void unused(List<UnusedWaiver> waivers) {
    heading("unused", waivers.size());
    for (UnusedWaiver unused : waivers) {
      Waiver waiver = unused.waiver();
      name(waiver.cell(), waiver.year().orElse(current));
      add(3, "unused-place", waiver.place().toString(), waiver.printed(), waiver.recomputed());
      unused
          .now()
          .ifPresentOrElse(
              now -> add(3, "unused-changed", now.printed(), now.recomputed()),
              () -> add(3, "unused-gone"));
      waiver(waiver);
    }
  }

  private void uncompared(List<UncomparedFigure> figures) {
    heading("uncompared", figures.size());
    for (UncomparedFigure.Reason reason : UncomparedFigure.Reason.values()) {
      List<UncomparedFigure> group =
          figures.stream().filter(figure -> figure.reason() == reason).toList();
      if (!group.isEmpty()) {
        add(1, "reason." + reason.word(), Integer.toString(group.size()));
        group.forEach(this::uncompared);
      }
    }
  }

  private void uncompared(UncomparedFigure figure) {
    name(figure.cell(), figure.year());
    add(3, "printed", names.figure(figure.cell(), figure.printed()), figure.page());
    add(3, "note", figure.note());
  }

  private void summary(Reconciliation found) {
    Stream<String> kinds =
        Stream.of(DifferenceKind.values()).map(kind -> Long.toString(found.equalOf(kind)));
    long synthetic = found.equal().stream().filter(ComparedFigure::synthetic).count();
    add(
        0,
        "equal",
        Stream.concat(kinds, Stream.of(Long.toString(synthetic))).toArray(String[]::new));
    add(
        0,
        "summary",
        Integer.toString(found.equal().size()),
        Integer.toString(found.differences().size()),
        Integer.toString(found.waived().size()),
        Integer.toString(found.unusedWaivers().size()),
        Integer.toString(found.notRecomputable().size()));
  }

  private void name(CellId cell, FiscalYear year) {
    String name = names.of(cell);
    add(2, "name", year.equals(current) ? name : year.label() + " " + name, cell.indicator());
  }

  private void add(int depth, String key, String... arguments) {
    lines.add("  ".repeat(depth) + phrases.of(key, arguments));
  }
}
