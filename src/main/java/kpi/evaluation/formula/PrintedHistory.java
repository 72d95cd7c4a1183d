package kpi.evaluation.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.printed.PrintedFigure;
import kpi.model.series.HistoryEntry;
import kpi.source.Message;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads the figures of earlier years that are only known as printed: a share in per cent whether or
 * not its sign stands there, money in whichever unit was printed.
 */
public final class PrintedHistory {

  private static final int PER_CENT = 100;

  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();
  private final Messages messages;

  public PrintedHistory(List<KpiDefinition> kpis, Messages messages) {
    kpis.forEach(kpi -> kpi.indicators().forEach(one -> definitions.put(one.id(), one)));
    this.messages = messages;
  }

  /** The same figures, with values in the units of their indicators. */
  public List<HistoryEntry> read(List<HistoryEntry> entries) {
    return entries.stream().map(this::read).toList();
  }

  private HistoryEntry read(HistoryEntry entry) {
    Optional<PrintedFigure> figure = entry.printed().flatMap(PrintedFigure::parse);
    IndicatorDefinition definition = definitions.get(entry.cell().indicator());
    if (figure.isEmpty() || definition == null) {
      return entry;
    }
    if (figure.get().unitIn(definition.unit()).isEmpty()) {
      messages.add(
          Message.warning(
              "printed-in-another-unit",
              entry.place(),
              entry.printed().get(),
              definition.label().ja(),
              definition.unit()));
    }
    return entry.with(value(figure.get(), definition));
  }

  /** Empty if it is a range, or of another unit. */
  private static Optional<BigFraction> value(PrintedFigure figure, IndicatorDefinition definition) {
    return figure
        .unitIn(definition.unit())
        .filter(unit -> !figure.isRange())
        .map(unit -> PrintedFigure.exact(figure.lower().multiply(unit)))
        .map(number -> definition.isRate() ? number.divide(PER_CENT) : number);
  }
}
