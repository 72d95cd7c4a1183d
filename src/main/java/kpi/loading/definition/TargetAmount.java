package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.Aim;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.printed.PrintedFigure;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers of targets as people write them: 20, {@code 1,200社}, {@code 15%}. */
final class TargetAmount {

  private static final String AT_LEAST = "at-least";
  private static final String VALUE = "value";
  private static final String FROM = "from";
  private static final String TO = "to";

  private final YamlFile file;
  private final Messages messages;

  TargetAmount(YamlFile file, Messages messages) {
    this.file = file;
    this.messages = messages;
  }

  /**
   * What an entry aims at; empty if it has an error.
   *
   * @param direction {@code at-least} or {@code at-most}, of an entry with one value
   */
  Optional<Aim> aim(
      JsonNode node, JsonPointer at, String direction, IndicatorDefinition indicator) {
    if (!node.has(VALUE)) {
      return within(node, at, indicator);
    }
    Optional<BigFraction> value = of(node.get(VALUE), at.appendProperty(VALUE), indicator);
    return direction.equals(AT_LEAST) ? value.map(Aim.AtLeast::new) : value.map(Aim.AtMost::new);
  }

  private Optional<Aim> within(JsonNode node, JsonPointer at, IndicatorDefinition indicator) {
    Optional<BigFraction> from = of(node.get(FROM), at.appendProperty(FROM), indicator);
    Optional<BigFraction> to = of(node.get(TO), at.appendProperty(TO), indicator);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().compareTo(to.get()) > 0) {
      String written = node.get(FROM).asText();
      messages.add(
          file.error(
              "target-range-upside-down", at.appendProperty(FROM), written, node.get(TO).asText()));
      return Optional.empty();
    }
    return Optional.of(new Aim.Within(from.get(), to.get()));
  }

  /** A number in the unit of the indicator, a rate as a fraction of 1; empty if it is none. */
  Optional<BigFraction> of(JsonNode node, JsonPointer at, IndicatorDefinition indicator) {
    String written = node.asText();
    Optional<PrintedFigure> figure =
        node.isNumber()
            ? PrintedFigure.parse(node.decimalValue().toPlainString())
            : PrintedFigure.parse(written);
    Optional<BigFraction> value = figure.flatMap(PrintedFigure::value);
    if (value.isEmpty()) {
      messages.add(file.error("target-no-number", at, written));
      return Optional.empty();
    }
    if (indicator.isRate()) {
      return perCent(figure.get(), at, written, indicator);
    }
    Optional<BigFraction> factor = figure.get().unitIn(indicator.unit()).map(PrintedFigure::exact);
    if (factor.isEmpty()) {
      messages.add(
          file.error("target-in-another-unit", at, written, indicator.id(), indicator.unit()));
    }
    return factor.map(value.get()::multiply);
  }

  /** Whether 15 is fifteen per cent or fifteen times the whole must not be guessed. */
  private Optional<BigFraction> perCent(
      PrintedFigure figure, JsonPointer at, String written, IndicatorDefinition indicator) {
    if (!figure.isPerCent()) {
      messages.add(file.error("target-without-per-cent", at, written, indicator.id()));
      return Optional.empty();
    }
    Optional<BigFraction> value = figure.value();
    if (value.filter(share -> share.compareTo(BigFraction.ONE) > 0).isPresent()) {
      messages.add(file.warning("target-above-the-whole", at, written, indicator.id()));
    }
    return value;
  }
}
