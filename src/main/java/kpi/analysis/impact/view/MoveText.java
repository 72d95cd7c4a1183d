package kpi.analysis.impact.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.analysis.impact.IndicatorMove;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import kpi.source.Phrases;
import org.apache.commons.numbers.fraction.BigFraction;

/** Indicators that moved, for people: value, bounds, numerator, denominator and note. */
public final class MoveText {

  private static final String BETWEEN = "  ";

  private final Phrases phrases;
  private final boolean japanese;
  private final List<KpiDefinition> kpis;

  /**
   * @param phrases with the keys of {@code analysis/impact}
   * @param kpis whose definitions name the values of strata
   */
  public MoveText(Phrases phrases, boolean japanese, List<KpiDefinition> kpis) {
    this.phrases = phrases;
    this.japanese = japanese;
    this.kpis = kpis;
  }

  /** What the cell is called: label, values of its strata, id. */
  public String name(IndicatorMove move) {
    IndicatorDefinition definition = move.definition();
    CellId cell = move.cell();
    String stratum =
        cell.stratum().entrySet().stream()
            .map(entry -> value(entry, definition.kpi()))
            .collect(Collectors.joining(" "));
    String label = in(definition.label());
    return phrases.of(
        "indicator", stratum.isEmpty() ? label : label + " [" + stratum + "]", cell.indicator());
  }

  private String value(Map.Entry<String, String> entry, int kpi) {
    return kpis.stream()
        .filter(definition -> definition.number() == kpi)
        .flatMap(
            definition -> Optional.ofNullable(definition.strata().get(entry.getKey())).stream())
        .flatMap((Stratum stratum) -> stratum.labelOf(entry.getValue()).stream())
        .map(this::in)
        .findFirst()
        .orElse(entry.getValue());
  }

  private String in(Label label) {
    return japanese ? label.ja() : label.en();
  }

  /** The way from before to after, without the name. */
  public String way(IndicatorMove move) {
    List<String> parts = new ArrayList<>();
    parts.add(arrow(shown(move.before()), shown(move.after())));
    if (isRange(move.before()) || isRange(move.after())) {
      difference("lower", move, result -> result.range().map(Range::lower), parts);
      difference("upper", move, result -> result.range().map(Range::upper), parts);
    } else {
      difference("difference", move, IndicatorResult::value, parts);
    }
    changed("numerator", move, result -> Display.numerator(result).orElseGet(this::none), parts);
    changed(
        "denominator", move, result -> Display.denominator(result).orElseGet(this::none), parts);
    changed("note", move, result -> result.note().isEmpty() ? none() : result.note(), parts);
    return String.join(BETWEEN, parts);
  }

  /** A figure with its unit, or why there is none. */
  public String shown(Optional<IndicatorResult> figure) {
    if (figure.isEmpty()) {
      return phrases.of("no-cell");
    }
    IndicatorResult result = figure.get();
    if (result.display().isEmpty()) {
      return phrases.of("status." + result.status().word());
    }
    boolean bare = result.definition().isRate() || result.range().isEmpty();
    return bare ? result.display() : result.display() + " " + result.definition().unit();
  }

  private static boolean isRange(Optional<IndicatorResult> figure) {
    return figure.flatMap(IndicatorResult::range).filter(range -> !range.isExact()).isPresent();
  }

  private void difference(
      String key,
      IndicatorMove move,
      Function<IndicatorResult, Optional<BigFraction>> number,
      List<String> parts) {
    IndicatorDefinition definition = move.definition();
    move.difference(number)
        .map(difference -> signed(difference, definition))
        .map(text -> definition.isRate() ? phrases.of("points", text) : text)
        .ifPresent(text -> parts.add(phrases.of(key, text)));
  }

  private static String signed(BigFraction difference, IndicatorDefinition definition) {
    BigDecimal rounded = difference.bigDecimalValue(definition.decimals(), RoundingMode.HALF_UP);
    String sign = rounded.signum() == 0 ? "±" : rounded.signum() > 0 ? "+" : "";
    return sign + Display.grouped(rounded);
  }

  private void changed(
      String key, IndicatorMove move, Function<IndicatorResult, String> text, List<String> parts) {
    if (move.before().isPresent() && move.after().isPresent()) {
      String was = text.apply(move.before().get());
      String is = text.apply(move.after().get());
      if (!was.equals(is)) {
        parts.add(phrases.of(key, arrow(was, is)));
      }
    }
  }

  private String none() {
    return phrases.of("nothing");
  }

  private String arrow(String was, String is) {
    return phrases.of("arrow", was, is);
  }
}
