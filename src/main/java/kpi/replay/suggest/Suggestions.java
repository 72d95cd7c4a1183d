package kpi.replay.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.replay.coverage.Aspect;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.condition.Setting;
import kpi.rules.text.vocabulary.Annotations;
import kpi.source.Messages;

/**
 * Rows for wishes.
 *
 * @param rows each for one wish
 * @param unmet wishes for which no row was found
 */
public record Suggestions(List<Suggestion> rows, List<Wish> unmet) {

  /**
   * Looks for rows.
   *
   * @param usual the reference date for rules that hold on it; others get a day on which they hold
   */
  public static Suggestions of(List<Wish> wishes, RuleBook book, LocalDate usual) {
    Suggestions found = new Suggestions(new ArrayList<>(), new ArrayList<>());
    Map<LocalDate, RowSearch> searches = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      Setting setting = setting(wish.rule(), usual);
      RowSearch search =
          searches.computeIfAbsent(
              setting.asOf(), day -> new RowSearch(book.on(day, new Messages()), setting));
      found.add(wish, search, setting);
    }
    return found;
  }

  /** The usual day, or the nearest to it on which the rule holds. */
  public static Setting setting(RowRule rule, LocalDate usual) {
    Map<String, String> annotations = rule.text().annotations();
    LocalDate last = Annotations.until(annotations);
    LocalDate first = Annotations.from(annotations);
    LocalDate day = usual.isBefore(first) ? first : usual.isAfter(last) ? last : usual;
    // The year reported on a reference date of its first quarter is the one before.
    return new Setting(day, new FiscalYear(day.minusMonths(3).getYear()));
  }

  private void add(Wish wish, RowSearch search, Setting setting) {
    int before = rows.size();
    kinds(wish)
        .forEach(
            kind ->
                search
                    .find(wish, "S" + (rows.size() + 1), kind)
                    .ifPresent(row -> rows.add(new Suggestion(row, setting, wish))));
    if (rows.size() == before) {
      unmet.add(wish);
    }
  }

  /** What is open can be so by a blank cell or by a partial date: both are worth a row. */
  private static Stream<Predicate<Fact>> kinds(Wish wish) {
    if (wish.aspect() != Aspect.OPEN) {
      return Stream.of(row -> true);
    }
    List<Column> columns = wish.condition().orElseThrow().question().allColumns();
    if (columns.isEmpty()) {
      return Stream.of(row -> true);
    }
    Predicate<Fact> blank = row -> columns.stream().anyMatch(one -> row.value(one).isBlank());
    return Stream.of(blank, blank.negate());
  }

  /**
   * A row that would show something, whose classification a person has to fill in.
   *
   * @param setting the day and year for which the row was made
   * @param wish what it shows
   */
  public record Suggestion(Fact row, Setting setting, Wish wish) {}
}
