package kpi.differential.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kpi.differential.oracle.Condition.Asks;
import kpi.differential.oracle.Condition.IsWritten;
import kpi.differential.oracle.Selection.Filter;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;

/**
 * Every way to fill the open cells of a row in, as far as a rule or a stratum can tell them apart:
 * the values that are named, those beside them, and one that nobody names.
 */
final class Fillings {

  /** More ways than this for one row are not tried. */
  static final int MOST = 200_000;

  private static final LocalDate LONG_AGO = LocalDate.of(1500, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2200, 12, 31);
  private static final int DAYS_AROUND = 4;
  private static final List<String> COUNTRIES = List.of("JP", "US", "DE", "FR", "KE", "NZ", "PE");
  private static final String UNHEARD = "誰も書かない文";

  private final Moment moment;
  private final Collection<Condition> conditions;
  private final Collection<Filter> filters;

  /**
   * @param conditions all that a rule in force asks of the rows
   * @param filters all that a stratum asks of the rows
   */
  Fillings(Moment moment, Collection<Condition> conditions, Collection<Filter> filters) {
    this.moment = moment;
    this.conditions = conditions;
    this.filters = filters;
  }

  List<Filling> of(Row row) {
    List<Map<String, String>> fillings = List.of(Map.of());
    for (Column column : open(row)) {
      Collection<String> values = values(row, column);
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> filling : fillings) {
        for (String value : values) {
          Map<String, String> one = new LinkedHashMap<>(filling);
          one.put(column.name(), value);
          more.add(one);
        }
      }
      fillings = more;
      if (fillings.size() > MOST) {
        throw new AssertionError("too many ways to fill in " + row);
      }
    }
    return fillings.stream().map(Filling::new).toList();
  }

  /** The open cells that some rule or stratum looks at. */
  Set<Column> open(Row row) {
    Stream<Column> asked =
        conditions.stream().flatMap(condition -> looked(condition).map(row::deciding));
    return Stream.concat(asked, filters.stream().map(Filter::column))
        .filter(column -> isOpen(row, column))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether something is written shows already. */
  private static Stream<List<Column>> looked(Condition condition) {
    return condition instanceof IsWritten ? Stream.of() : condition.items().stream();
  }

  static boolean isOpen(Row row, Column column) {
    String written = row.written().get(column.name());
    return row.isUnknown(column.name())
        || (column.type() == ColumnType.DATE && !WrittenDate.of(written).isOneDay());
  }

  /** The values that an open cell may turn out to hold. */
  Collection<String> values(Row row, Column column) {
    List<Question> questions = questions(row, column);
    return switch (column.type()) {
      case FLAG -> List.of("yes", "no");
      case CODE -> column.codes().keySet();
      case TEXT -> and(withParts(named(questions, column), questions), UNHEARD);
      case YEAR -> and(named(questions, column), "R99");
      case COUNTRY -> countries(named(questions, column));
      case NUMBER -> numbers(row, column, questions);
      case DATE -> toldApart(days(row, column, questions), questions, column);
    };
  }

  private List<Question> questions(Row row, Column column) {
    return conditions.stream()
        .filter(Asks.class::isInstance)
        .map(Asks.class::cast)
        .filter(asks -> row.deciding(asks.item()).equals(column))
        .map(Asks::question)
        .distinct()
        .toList();
  }

  /** Of a number that is compared with another one also what the other one asks for. */
  private Collection<String> numbers(Row row, Column column, List<Question> questions) {
    Set<String> own = numbers(questions);
    Set<String> all = new LinkedHashSet<>(own);
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Compares compares) {
        Column above = row.deciding(compares.item());
        Column below = row.deciding(compares.other());
        if (above.equals(column)) {
          all.addAll(asked(row, below, compares.times(), compares.over()));
        }
        if (below.equals(column)) {
          all.addAll(asked(row, above, compares.over(), compares.times()));
        }
      }
    }
    return all.size() == own.size() ? toldApart(own, questions, column) : all;
  }

  private List<String> asked(Row row, Column other, BigDecimal times, BigDecimal over) {
    Collection<String> held =
        isOpen(row, other)
            ? numbers(questions(row, other))
            : List.of(row.written().get(other.name()));
    return held.stream()
        .map(number -> new BigDecimal(number).multiply(times))
        .map(number -> number.divide(over, 0, RoundingMode.FLOOR))
        .flatMap(
            floor ->
                Stream.of(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE).map(floor::add))
        .filter(number -> number.signum() >= 0)
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private Set<String> named(List<Question> questions, Column column) {
    Set<String> named = new LinkedHashSet<>();
    for (Question question : questions) {
      if (question instanceof Question.Among among) {
        named.addAll(among.texts());
      } else if (question instanceof Question.ThisYear) {
        named.add(moment.year());
      }
    }
    filters.stream().filter(f -> f.column().equals(column)).forEach(f -> named.addAll(f.codes()));
    return named;
  }

  /** Beside what is named a text of each choice of the parts that are asked for. */
  private static Set<String> withParts(Set<String> named, List<Question> questions) {
    List<String> made = new ArrayList<>(List.of(""));
    for (Question question : questions) {
      if (question instanceof Question.Holding holding) {
        List.copyOf(made).forEach(text -> made.add(text + "／" + holding.part()));
      }
    }
    named.addAll(made.subList(1, made.size()));
    return named;
  }

  private static Collection<String> and(Set<String> named, String other) {
    named.add(other);
    return named;
  }

  private static Collection<String> countries(Set<String> named) {
    List<String> others = COUNTRIES.stream().filter(one -> !named.contains(one)).toList();
    return and(named, others.get(others.size() - 1));
  }

  private static Set<String> numbers(List<Question> questions) {
    TreeSet<BigDecimal> numbers = new TreeSet<>(Set.of(BigDecimal.ZERO));
    for (Question question : questions) {
      for (BigDecimal limit : limits(question)) {
        BigDecimal floor = limit.setScale(0, RoundingMode.FLOOR);
        LongStream.rangeClosed(-1, 2)
            .mapToObj(BigDecimal::valueOf)
            .map(floor::add)
            .forEach(numbers::add);
      }
    }
    numbers.add(numbers.last().add(BigDecimal.valueOf(1_000_000)));
    return numbers.tailSet(BigDecimal.ZERO).stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<BigDecimal> limits(Question question) {
    if (question instanceof Question.Within within) {
      return List.of(within.least(), within.most());
    }
    return question instanceof Question.Amount amount ? List.of(amount.limit()) : List.of();
  }

  private Set<String> days(Row row, Column column, List<Question> questions) {
    String written = row.written().get(column.name());
    WrittenDate range =
        row.isUnknown(column.name())
            ? new WrittenDate(LONG_AGO, FAR_AHEAD)
            : WrittenDate.of(written);
    TreeSet<LocalDate> days = new TreeSet<>(Set.of(range.first(), range.last()));
    for (Question question : questions) {
      Period span = question instanceof Question.Over over ? over.span() : Period.ZERO;
      LocalDate turn =
          question instanceof Question.Since since ? since.first() : moment.day().minus(span);
      turn.minusDays(DAYS_AROUND)
          .datesUntil(turn.plusDays(DAYS_AROUND + 1))
          .filter(range::covers)
          .forEach(days::add);
    }
    return days.stream()
        .map(LocalDate::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One of each set of values to which all questions and strata give the same answers. */
  private Collection<String> toldApart(
      Set<String> values, List<Question> questions, Column column) {
    Map<List<Boolean>, String> first = new LinkedHashMap<>();
    for (String value : values) {
      Stream<Boolean> asked = questions.stream().map(question -> question.of(value, moment));
      Stream<Boolean> kept =
          filters.stream()
              .filter(filter -> filter.column().equals(column))
              .map(filter -> filter.codes().contains(value));
      first.putIfAbsent(Stream.concat(asked, kept).toList(), value);
    }
    return first.values();
  }
}
