package kpi.rules.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.Value;

/** The values that a cell of a column can hold, as far as questions tell them apart. */
public final class Domain {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");
  private static final String ANY_TEXT = "模擬";
  private static final List<String> COUNTRIES =
      Stream.concat(
              Stream.of("US", "DE", "FR", "GB", "KR", "CN"),
              Arrays.stream(Locale.getISOCountries()).sorted())
          .toList();
  private static final int YEARS = 99;

  private Domain() {}

  /**
   * What an open cell could turn out to hold: for each combination of answers that some value
   * gives, one value that gives it.
   *
   * @param cell as it stands; blank, doubted, or a date of which only the month or year is known
   * @param questions all that are asked of the column
   */
  public static List<Value> candidates(
      Column column, Value cell, Collection<? extends Question> questions, Setting setting) {
    Set<Value> values = new LinkedHashSet<>();
    questions.forEach(question -> values.addAll(question.deciders(column, setting)));
    texts(questions, Set.copyOf(values)).forEach(values::add);
    others(column, Set.copyOf(values)).forEach(values::add);
    if (cell instanceof Value.Days days) {
      values.removeIf(value -> !isWithin(days, ((Value.Days) value).first()));
      values.add(Value.Days.of(days.first()));
      values.add(Value.Days.of(days.last()));
    }
    return List.copyOf(values);
  }

  /** Texts that hold some of the parts that are looked for together; none if no question does. */
  public static Stream<Value> texts(
      Collection<? extends Question> questions, Collection<Value> named) {
    List<String> parts =
        questions.stream().flatMap(one -> one.parts().stream()).distinct().toList();
    return parts.isEmpty()
        ? Stream.of()
        : TextParts.choices(parts, named.stream().map(Value::text).toList());
  }

  /** Texts that say what these say and hold the parts that are looked for as well. */
  public static Stream<Value> texts(Question question, Collection<Value> others) {
    return others.stream()
        .filter(Value.Text.class::isInstance)
        .flatMap(
            text -> question.parts().stream().flatMap(part -> TextParts.with(text.text(), part)));
  }

  /** The value that a text says, between its neighbours if there are any; none if it says none. */
  static Stream<Value> about(Column column, String text) {
    return switch (column.type()) {
      case TEXT -> Stream.of(new Value.Text(text));
      case CODE -> column.codes().containsKey(text) ? code(text) : Stream.of();
      case COUNTRY -> COUNTRY.matcher(text).matches() ? code(text) : Stream.of();
      case YEAR -> FiscalYear.parse(text).isPresent() ? code(text) : Stream.of();
      case FLAG -> Stream.of(new Value.Flag(text.equals("yes")));
      case NUMBER -> NUMBER.matcher(text).matches() ? numbers(new BigDecimal(text)) : Stream.of();
      case DATE -> day(text).stream().flatMap(Domain::days);
    };
  }

  private static Stream<Value> code(String code) {
    return Stream.of(new Value.Code(code));
  }

  private static Stream<Value> numbers(BigDecimal number) {
    return Stream.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE))
        .filter(one -> one.signum() >= 0)
        .map(Value.Number::new);
  }

  private static Stream<Value> days(LocalDate day) {
    return Stream.of(day.minusDays(1), day, day.plusDays(1)).map(Value.Days::of);
  }

  /** Beside some values: all of a short list, and of a long one a value that is none of them. */
  static Stream<Value> others(Column column, Set<Value> named) {
    return switch (column.type()) {
      case TEXT -> Stream.of(unheard(named));
      case CODE -> column.codes().keySet().stream().map(Value.Code::new);
      case COUNTRY -> first(COUNTRIES.stream(), named);
      case YEAR -> first(IntStream.rangeClosed(1, YEARS).mapToObj(year -> "R" + year), named);
      case FLAG -> Stream.of(new Value.Flag(true), new Value.Flag(false));
      case NUMBER -> Stream.of(new Value.Number(BigDecimal.ZERO));
      case DATE -> Stream.of(Value.Days.of(LocalDate.EPOCH));
    };
  }

  private static Stream<Value> first(Stream<String> codes, Set<Value> named) {
    return codes
        .map(code -> (Value) new Value.Code(code))
        .filter(code -> !named.contains(code))
        .limit(1);
  }

  private static Value unheard(Set<Value> named) {
    Value text = new Value.Text(ANY_TEXT);
    while (named.contains(text)) {
      text = new Value.Text(text.text() + ANY_TEXT);
    }
    return text;
  }

  /** Whether an open cell may turn out to hold the value that a text says. */
  static boolean isWithin(Value cell, String text) {
    return !(cell instanceof Value.Days days)
        || day(text).filter(day -> isWithin(days, day)).isPresent();
  }

  private static boolean isWithin(Value.Days days, LocalDate day) {
    return !day.isBefore(days.first()) && !day.isAfter(days.last());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
