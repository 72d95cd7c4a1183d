package kpi.analysis.explain.subject;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kpi.evaluation.result.Display;
import kpi.model.fact.Column;
import kpi.model.fact.Value;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Limit.Distance;
import kpi.rules.condition.Limit.Sense;
import kpi.source.Phrases;

/** A cell in one line: item, value, limit and margin, and where it stands. */
final class CellText {

  private final Phrases phrases;

  CellText(Phrases phrases) {
    this.phrases = phrases;
  }

  /** For example {@code 従業員数 301人 上限300人を1人超過 companies.csv:17 employees}. */
  String of(CellReading reading) {
    StringBuilder line = new StringBuilder();
    line.append(reading.item().label()).append(' ').append(value(reading));
    if (reading.isOneOfSeveral() && !reading.value().isBlank()) {
      line.append(phrases.of("deciding-column", reading.column().label()));
    }
    reading
        .filledBy()
        .ifPresent(
            from -> line.append(phrases.of("filled", from.source(), from.date().toString())));
    reading.limit().ifPresent(limit -> line.append(' ').append(margin(limit, reading)));
    return line.append("  ").append(cell(reading)).toString();
  }

  private static String cell(CellReading reading) {
    return reading.place() + " " + reading.column().name();
  }

  private String value(CellReading reading) {
    Column column = reading.column();
    Value value = reading.value();
    if (value instanceof Value.Number number) {
      return Display.grouped(number.number()) + column.unit();
    } else if (value instanceof Value.Flag flag) {
      return reading.written() + phrases.of(flag.yes() ? "flag.yes" : "flag.no");
    } else if (value.isBlank()) {
      return phrases.of("blank");
    }
    String label =
        Optional.ofNullable(column.codes().get(reading.written()))
            .map(meaning -> phrases.of("label", meaning))
            .orElse("");
    return reading.written() + label + (value.isKnown() ? "" : phrases.of("doubted"));
  }

  /** The distance in words; the limit alone where the cell is blank. */
  private String margin(Limit limit, CellReading reading) {
    String key = key(limit);
    String drawn = limit(limit);
    Optional<Distance> distance = reading.distance();
    if (distance.isEmpty()) {
      return phrases.of(key + ".limit", drawn);
    }
    String side = side(limit.sense(), distance.get());
    return phrases.of(key + "." + side, drawn, amount(distance.get(), limit));
  }

  private static String key(Limit limit) {
    String scale = limit instanceof Limit.Amount ? "amount" : "day";
    return "margin." + scale + "." + word(limit.sense());
  }

  /** The word for a sense in keys and in JSON. */
  static String word(Sense sense) {
    return sense.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String limit(Limit limit) {
    if (limit instanceof Limit.Amount amount) {
      return Display.grouped(amount.amount()) + amount.unit();
    }
    return ((Limit.Day) limit).day().toString();
  }

  /** A partial date is around the limit if the condition holds on some of its days only. */
  private static String side(Sense sense, Distance distance) {
    if (distance.isZero()) {
      return "exact";
    }
    int edge = sense == Sense.AT_MOST || sense == Sense.ABOVE ? 1 : 0;
    boolean allOver = distance.least().compareTo(BigDecimal.valueOf(edge)) >= 0;
    boolean allUnder = distance.greatest().compareTo(BigDecimal.valueOf(edge)) < 0;
    return allOver ? "over" : allUnder ? "under" : "around";
  }

  private String amount(Distance distance, Limit limit) {
    String unit = limit instanceof Limit.Amount amount ? amount.unit() : phrases.of("days");
    BigDecimal one = distance.least().abs();
    BigDecimal other = distance.greatest().abs();
    String number = Display.grouped(one.min(other));
    return one.equals(other)
        ? number + unit
        : phrases.of("range", number, Display.grouped(one.max(other))) + unit;
  }
}
