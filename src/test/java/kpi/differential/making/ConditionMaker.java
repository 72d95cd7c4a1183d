package kpi.differential.making;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.differential.oracle.FixedSentence;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;

/** Makes condition lines about the items of one table. */
final class ConditionMaker {

  private static final List<String> AT_MOST = List.of("以下である", "未満である");
  private static final List<String> AT_LEAST = List.of("以上である", "を超える");
  private static final List<String> RECENT = List.of("以内である", "以上経過していない");
  private static final List<String> OLD = List.of("を超えている", "以上経過している");
  private static final List<String> SIDES = List.of("以後", "以前", "より前", "より後");
  private static final List<Integer> MONTHS =
      List.of(0, 1, 5, 6, 12, 13, 18, 24, 36, 60, 120, 180, 183);
  private static final List<Long> COUNTS =
      List.of(0L, 1L, 2L, 5L, 10L, 100L, 300L, 1_000L, 20_000L);
  private static final List<Long> YEN =
      List.of(0L, 1L, 10_000L, 50_000_000L, 100_000_000L, 150_000_000L, 300_000_000L, 12_500_000L);
  private static final List<String> COUNTRIES = List.of("JP", "US", "DE", "FR");

  private final TableSchema table;
  private final Dice dice;
  private final Landmarks landmarks;
  private final List<String> texts;

  /**
   * @param texts that text items may be compared with
   */
  ConditionMaker(TableSchema table, Dice dice, Landmarks landmarks, List<String> texts) {
    this.table = table;
    this.dice = dice;
    this.landmarks = landmarks;
    this.texts = texts;
  }

  /** Lines that do not contradict each other, about different items. */
  List<String> some(int howMany) {
    List<String> lines = new ArrayList<>();
    for (Item item : dice.some(table.speakable(), howMany)) {
      lines.addAll(about(item));
    }
    return lines;
  }

  private List<String> about(Item item) {
    item.columns().forEach(column -> landmarks.text(column.label(), ""));
    if (dice.chance(0.15)) {
      return List.of("- " + item.label() + "が記載されて" + (dice.chance(0.5) ? "いる" : "いない"));
    }
    return switch (item.type()) {
      case NUMBER -> dice.chance(0.25) ? compared(item) : amounts(item);
      case DATE -> dice.chance(0.3) ? List.of(day(item)) : spans(item);
      case FLAG -> List.of(fixed(item));
      case CODE -> List.of(codes(item));
      case COUNTRY -> List.of(dice.chance(0.4) ? fixed(item) : names(item, COUNTRIES, 3));
      case TEXT -> List.of(dice.chance(0.3) ? part(item) : names(item, texts(item), 4));
      case YEAR -> List.of("- " + item.label() + "が当年度である");
    };
  }

  /** Of names and ids only those that rows bear can matter. */
  private List<String> texts(Item item) {
    Column column = item.columns().get(0);
    boolean isFree = !table.key().contains(column) && !column.name().equals("name");
    if (isFree || column.name().equals("answer")) {
      return texts;
    }
    return IntStream.rangeClosed(1, 4).mapToObj(n -> DataMaker.id(table, column, n)).toList();
  }

  private List<String> amounts(Item item) {
    List<Long> limits = item.unit().endsWith("円") ? YEN : COUNTS;
    long one = dice.oneOf(limits);
    long other = dice.oneOf(limits);
    String upper = amount(item, Math.max(one, other), dice.oneOf(AT_MOST));
    String lower = amount(item, Math.min(one, other), dice.oneOf(AT_LEAST));
    // Whole numbers lie between two limits that are more than 1 apart.
    if (one != other && dice.chance(0.15)) {
      return List.of(range(item, Math.min(one, other), Math.max(one, other)));
    }
    if (Math.abs(one - other) > 1 && dice.chance(0.2)) {
      return List.of(lower, upper);
    }
    return List.of(dice.chance(0.6) ? upper : lower);
  }

  /** With another item of the unit that is of other columns; with an amount if there is none. */
  private List<String> compared(Item item) {
    List<Item> others =
        table.speakable().stream()
            .filter(other -> other.type() == ColumnType.NUMBER && other.unit().equals(item.unit()))
            .filter(other -> other.columns().stream().noneMatch(item.columns()::contains))
            .toList();
    if (others.isEmpty()) {
      return amounts(item);
    }
    Item other = dice.oneOf(others);
    Stream.concat(item.columns().stream(), other.columns().stream())
        .forEach(
            column -> landmarks.number(column.label(), BigDecimal.valueOf(dice.oneOf(COUNTS))));
    String times = dice.oneOf(List.of("", "の2倍", "の1.5倍", "の2分の1", "の3分の2"));
    String relation = dice.oneOf(List.of("以下である", "未満である", "以上である", "を超える"));
    return List.of("- " + item.label() + "が" + other.label() + times + relation);
  }

  private String range(Item item, long least, long most) {
    String from = Quantities.written(shown(item, least), item.unit(), dice);
    String to = Quantities.written(shown(item, most), item.unit(), dice);
    return "- " + item.label() + "が" + from + "以上" + to + "以下である";
  }

  private long shown(Item item, long limit) {
    long shown = item.unit().equals("千円") ? limit / 1000 : limit;
    item.columns().forEach(c -> landmarks.number(c.label(), BigDecimal.valueOf(shown)));
    return shown;
  }

  private String amount(Item item, long limit, String relation) {
    long shown = shown(item, limit);
    // Nothing is below 0, so a sentence that says so would hold for nobody.
    String sound = limit == 0 && relation.equals("未満である") ? "以下である" : relation;
    return "- " + item.label() + "が" + Quantities.written(shown, item.unit(), dice) + sound;
  }

  private List<String> spans(Item item) {
    int one = dice.oneOf(MONTHS);
    int other = dice.oneOf(MONTHS);
    String recent = span(item, Math.max(one, other), dice.oneOf(RECENT));
    String old = span(item, Math.min(one, other), dice.oneOf(OLD));
    if (one != other && dice.chance(0.2)) {
      return List.of(recent, old);
    }
    return List.of(dice.chance(0.5) ? recent : old);
  }

  private String span(Item item, int months, String ending) {
    item.columns().forEach(c -> landmarks.span(c.label(), Period.ofMonths(months)));
    boolean inYears = months % 12 == 0 && dice.chance(0.8);
    boolean isMixed = months > 12 && months % 12 != 0 && dice.chance(0.5);
    String mixed = months / 12 + "年" + months % 12 + "か月";
    String length = inYears ? months / 12 + "年" : isMixed ? mixed : months + "か月";
    return "- " + item.label() + "から" + length + ending;
  }

  private String day(Item item) {
    LocalDate day =
        LocalDate.of(dice.between(2009, 2026), dice.between(1, 12), dice.between(1, 28));
    item.columns().forEach(column -> landmarks.day(column.label(), day));
    String typed = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return "- " + item.label() + "が" + typed + dice.oneOf(SIDES) + "である";
  }

  /** A yes/no item has sentences of its own. */
  private String fixed(Item item) {
    List<FixedSentence> own =
        FixedSentence.all().stream().filter(one -> one.item().equals(item.label())).toList();
    return "- " + dice.oneOf(own).sentence();
  }

  private String codes(Item item) {
    Column column = item.columns().get(0);
    if (column.ordered() && dice.chance(0.5)) {
      List<Item> others =
          table.speakable().stream()
              .filter(other -> other.type() == ColumnType.CODE && !other.equals(item))
              .filter(other -> other.columns().get(0).ordered())
              .toList();
      Item other = dice.oneOf(others);
      other.columns().forEach(c -> landmarks.text(c.label(), ""));
      return "- %sが%sより%sである".formatted(item.label(), other.label(), dice.chance(0.5) ? "上" : "下");
    }
    boolean hasOwn = FixedSentence.all().stream().anyMatch(f -> f.item().equals(item.label()));
    List<String> labels = List.copyOf(column.codes().values());
    return hasOwn && dice.chance(0.5) ? fixed(item) : names(item, labels, 3);
  }

  private String part(Item item) {
    String text = dice.oneOf(texts(item));
    String part = text.substring(dice.below(2), dice.between(2, Math.max(2, text.length())));
    item.columns().forEach(column -> landmarks.text(column.label(), text));
    return "- " + item.label() + "に\"" + part + "\"を含" + (dice.chance(0.6) ? "む" : "まない");
  }

  private String names(Item item, List<String> all, int most) {
    Map<String, String> codes = item.columns().get(0).codes();
    List<String> some = dice.some(all, dice.chance(0.3) ? 1 : dice.between(1, most));
    if (codes.isEmpty()) {
      some.forEach(name -> item.columns().forEach(c -> landmarks.text(c.label(), name)));
    }
    String said = some.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining("又は"));
    if (some.size() > 3 || (some.size() > 1 && dice.chance(0.4))) {
      String list = said.replace("\"又は\"", "\"、\"");
      return "- " + item.label() + "が" + list + (dice.chance(0.5) ? "のいずれかである" : "のいずれでもない");
    }
    boolean none = some.size() == 1 && dice.chance(0.5);
    return "- " + item.label() + "が" + said + (none ? "でない" : "である");
  }
}
