package kpi.differential.making;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.TableSchema;

/**
 * Makes the rows of a table, with values on the limits of the rules and beside them, and with gaps.
 */
final class DataMaker {

  private static final List<String> COUNTRIES = List.of("JP", "US", "DE", "FR", "KE");
  private static final List<String> FREE = List.of("その他", "A|B", "a;b", "ﾃｽﾄ", "満足度100%");
  private static final int MOST_GAPS = 4;

  private final TableSchema table;
  private final Dice dice;
  private final Landmarks landmarks;
  private final List<String> texts;
  private final LocalDate asOf;
  private final double gaps;
  private final Set<Column> sameGaps = new HashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();

  /**
   * @param texts that rules and strata name
   * @param asOf the day up to which years are counted
   */
  DataMaker(TableSchema table, Dice dice, Landmarks landmarks, List<String> texts, LocalDate asOf) {
    this.table = table;
    this.dice = dice;
    this.landmarks = landmarks;
    this.texts = texts;
    this.asOf = asOf;
    this.gaps = dice.oneOf(List.of(0.05, 0.15, 0.3));
    if (dice.chance(0.4)) {
      sameGaps.addAll(dice.some(named(), dice.between(1, 2)));
    }
  }

  private List<Column> named() {
    return table.columns().stream()
        .filter(Column::mayBeBlank)
        .filter(column -> landmarks.isNamed(column.label()))
        .toList();
  }

  /** The keys of the rows that were made. */
  Set<String> keys() {
    return keys;
  }

  String csv(int howMany) {
    List<String> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
    for (int i = 1; i <= howMany; i++) {
      Map<Column, String> row = row(i);
      String key = table.key().stream().map(row::get).collect(Collectors.joining("/"));
      if (keys.add(key)) {
        lines.add(row.values().stream().map(DataMaker::quoted).collect(Collectors.joining(",")));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String cell) {
    return cell.matches(".*[,\"].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  private Map<Column, String> row(int number) {
    Map<Column, String> row = new LinkedHashMap<>();
    int open = 0;
    for (Column column : table.columns()) {
      String value = value(column, number);
      boolean isNamed = landmarks.isNamed(column.label());
      boolean isGap =
          sameGaps.contains(column)
              ? dice.chance(0.85)
              : dice.chance(isNamed ? gaps : 0.5) && column.mayBeBlank();
      if (isGap && isNamed && open < MOST_GAPS) {
        open++;
        row.put(column, column.type() == ColumnType.DATE ? partial(value) : "");
      } else {
        row.put(column, isGap && !isNamed ? "" : value);
      }
    }
    keepPartsBelowWholes(row);
    return row;
  }

  /** The id or name of the row of a number, or of the hub of a number to which a row refers. */
  static String id(TableSchema table, Column column, int number) {
    String named = column.name().equals("hub_id") ? column.name() : table.name();
    return Character.toUpperCase(named.charAt(0)) + "%02d".formatted(number);
  }

  /** A month, a year, or nothing. */
  private String partial(String date) {
    return dice.oneOf(List.of("", date.substring(0, 4), date.substring(0, 7)));
  }

  private String value(Column column, int number) {
    if (column.name().equals("name") || isOwnKey(column)) {
      return id(table, column, number);
    } else if (column.name().equals("hub_id")) {
      // The last one is in no list of hubs.
      return id(table, column, dice.between(1, dice.chance(0.1) ? 5 : 4));
    } else if (column.name().equals("corporate_number")) {
      return CorporateNumber.of(number);
    }
    return switch (column.type()) {
      case FLAG -> dice.chance(0.5) ? "yes" : "no";
      case CODE -> dice.oneOf(List.copyOf(column.codes().keySet()));
      case COUNTRY -> dice.oneOf(COUNTRIES);
      case YEAR -> dice.oneOf(List.of("R6", "R7", "R7", "R8"));
      case TEXT -> dice.oneOf(dice.chance(0.7) ? texts : FREE);
      case NUMBER -> Long.toString(number(column));
      case DATE -> day(column).toString();
    };
  }

  private boolean isOwnKey(Column column) {
    return table.key().contains(column)
        && column.type() == ColumnType.TEXT
        && !column.name().equals("answer")
        && (table.key().size() == 1 || !column.name().equals("hub_id"));
  }

  private long number(Column column) {
    List<Long> limits = landmarks.numbers(column.label());
    if (!limits.isEmpty() && dice.chance(0.7)) {
      return dice.oneOf(limits);
    }
    return dice.oneOf(List.of(0L, 1L, 3L, 10L, 50L, 1_000L, 99_999_999L, 3_000_000_000L));
  }

  private LocalDate day(Column column) {
    List<Period> spans = landmarks.spans(column.label());
    List<LocalDate> days = landmarks.days(column.label());
    Period span = spans.isEmpty() ? Period.ofYears(2) : dice.oneOf(spans);
    boolean onDay = !days.isEmpty() && (spans.isEmpty() || dice.chance(0.5));
    LocalDate named = onDay ? dice.oneOf(days) : asOf.minus(span);
    LocalDate turn = named.plusDays(dice.between(-2, 2));
    LocalDate day =
        switch (dice.below(4)) {
          case 0 -> YearMonth.from(turn).atEndOfMonth();
          case 1 -> turn.minusDays(dice.below(2000));
          default -> turn;
        };
    boolean mayBeToCome = dice.chance(0.2);
    return day.isAfter(asOf) && !mayBeToCome ? asOf : day;
  }

  /** More of a part than of its whole is refused as impossible; that has its own tests. */
  private void keepPartsBelowWholes(Map<Column, String> row) {
    table
        .column("physicians")
        .ifPresent(
            part -> {
              String whole = row.get(table.column("participants").orElseThrow());
              boolean isKnown = !row.get(part).isEmpty() && !whole.isEmpty();
              if (isKnown && Long.parseLong(row.get(part)) > Long.parseLong(whole)) {
                row.put(part, whole);
              }
            });
  }
}
