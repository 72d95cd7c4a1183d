package kpi.evaluation.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.Truth;
import kpi.model.definition.Aim;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target;
import kpi.model.definition.Target.Base;
import kpi.model.definition.Target.Milestone;
import kpi.model.result.Evaluation;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How all targets of an evaluation stand. Only what the evaluation publishes is looked at: one that
 * withholds figures gives nothing away by its targets.
 */
public final class TargetBook {

  private static final String BETWEEN_NOTES = "。";

  private final FiscalYear year;
  private final KnownFigures figures;

  private TargetBook(Evaluation evaluation) {
    this.year = evaluation.dataset().fiscalYear();
    this.figures = new KnownFigures(evaluation);
  }

  /**
   * In the order of the definitions.
   *
   * @param evaluation as it is published
   */
  public static List<TargetResult> of(Evaluation evaluation) {
    TargetBook book = new TargetBook(evaluation);
    List<TargetResult> results = new ArrayList<>();
    for (KpiDefinition kpi : evaluation.kpis()) {
      kpi.targets().forEach(target -> results.add(book.result(kpi, target)));
    }
    return results;
  }

  private TargetResult result(KpiDefinition kpi, Target target) {
    Assessment last = assessed(target, target.last());
    List<Assessment> interim =
        target.interim().stream().map(milestone -> assessed(target, milestone)).toList();
    Optional<Base> base = target.base().map(given -> known(given, target));
    return new TargetResult(
        kpi,
        definition(kpi, target),
        target,
        last,
        interim,
        base,
        base.flatMap(from -> progress(from, last)),
        base.map(from -> note(target, from, last)).orElse(""),
        isSynthetic(target, Stream.concat(interim.stream(), Stream.of(last))));
  }

  private static IndicatorDefinition definition(KpiDefinition kpi, Target target) {
    return kpi.indicators().stream()
        .filter(one -> one.id().equals(target.cell().indicator()))
        .findFirst()
        .orElseThrow();
  }

  /** A figure of a later year does not tell whether it was so in the year by which it was to be. */
  private Assessment assessed(Target target, Milestone milestone) {
    FiscalYear judgedIn = milestone.by().compareTo(year) < 0 ? milestone.by() : year;
    Optional<KnownFigure> figure = figures.of(target.cell(), judgedIn);
    TargetState state =
        figure.map(known -> state(milestone, known)).orElse(TargetState.UNDETERMINED);
    return new Assessment(
        milestone,
        state,
        judgedIn,
        figure.map(KnownFigure::cell),
        figure.filter(known -> !known.mayVanish()).flatMap(KnownFigure::range),
        state == TargetState.UNDETERMINED ? reason(figure, judgedIn) : "");
  }

  private TargetState state(Milestone milestone, KnownFigure figure) {
    if (figure.withheld()) {
      return TargetState.WITHHELD;
    }
    Truth reached =
        figure
            .range()
            .filter(any -> !figure.mayVanish())
            .map(milestone.aim()::isReachedBy)
            .orElse(Truth.UNKNOWN);
    return switch (reached) {
      case YES -> TargetState.MET;
      case UNKNOWN -> TargetState.UNDETERMINED;
      case NO -> year.compareTo(milestone.by()) < 0 ? TargetState.NOT_YET_DUE : TargetState.NOT_MET;
    };
  }

  private static String reason(Optional<KnownFigure> figure, FiscalYear judgedIn) {
    if (figure.flatMap(KnownFigure::range).isEmpty()) {
      String why = figure.map(KnownFigure::note).filter(note -> !note.isEmpty()).orElse("");
      String none = judgedIn + "の値がない";
      return why.isEmpty() ? none : none + "（" + why + "）";
    }
    return figure.get().mayVanish() ? "値を算出しない場合がある" : "値の範囲が目標をまたぐ";
  }

  private Base known(Base given, Target target) {
    Optional<BigFraction> ofSeries =
        figures
            .of(target.cell(), given.year())
            .filter(figure -> !figure.mayVanish())
            .flatMap(KnownFigure::range)
            .filter(Range::isExact)
            .map(Range::lower);
    return new Base(given.year(), given.value().or(() -> ofSeries));
  }

  private static Optional<Range> progress(Base base, Assessment last) {
    if (base.value().isEmpty()
        || last.figure().isEmpty()
        || last.judgedIn().compareTo(base.year()) < 0) {
      return Optional.empty();
    }
    BigFraction from = base.value().get();
    Aim aim = last.milestone().aim();
    BigFraction way = aim.edgeFrom(from).subtract(from);
    if (way.signum() == 0 || aim instanceof Aim.Within && aim.isReachedBy(from)) {
      return Optional.empty();
    }
    BigFraction one = last.figure().get().lower().subtract(from).divide(way);
    BigFraction other = last.figure().get().upper().subtract(from).divide(way);
    return Optional.of(one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one));
  }

  private String note(Target target, Base base, Assessment last) {
    Stream<String> unknown =
        Stream.of("基準年度" + base.year() + "の値が分からない").filter(any -> base.value().isEmpty());
    Stream<String> broken =
        figures.breaksBetween(target.cell(), base.year(), last.judgedIn()).stream()
            .map("基準年度との間に断絶がある（%s）"::formatted);
    return String.join(BETWEEN_NOTES, Stream.concat(unknown, broken).toList());
  }

  private boolean isSynthetic(Target target, Stream<Assessment> judged) {
    return Stream.concat(
            judged.map(Assessment::judgedIn),
            target.base().filter(base -> base.value().isEmpty()).map(Base::year).stream())
        .distinct()
        .flatMap(one -> figures.of(target.cell(), one).stream())
        .anyMatch(KnownFigure::synthetic);
  }
}
