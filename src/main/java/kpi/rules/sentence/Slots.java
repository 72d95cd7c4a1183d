package kpi.rules.sentence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.Between;
import kpi.rules.condition.Comparison;
import kpi.rules.condition.DateSpan;
import kpi.rules.condition.ItemOrder;
import kpi.rules.condition.Moment;
import kpi.rules.condition.Question;
import kpi.rules.condition.Ranking;
import kpi.rules.condition.TextForm;
import kpi.rules.condition.limit.NoQuestion;
import kpi.rules.condition.limit.Quantity;
import kpi.source.Spelling;

/** What fills the slots of a sentence, read as a question about the rows of a table. */
public final class Slots {

  private static final String YEAR_END = "年度末";

  private final TableSchema table;
  private final List<String> values;

  private Slots(TableSchema table, List<String> values) {
    this.table = table;
    this.values = values;
  }

  /**
   * The question of a condition.
   *
   * @throws NoQuestion if the data dictionary has no such item, or its type, unit or codes are
   *     others
   */
  public static Question question(Said said, TableSchema table) throws NoQuestion {
    return said.kind().question(new Slots(table, said.values()));
  }

  /** The item that the sentence is about. */
  Item item() throws NoQuestion {
    return item(0);
  }

  Item item(ColumnType type) throws NoQuestion {
    return item(0, type);
  }

  private Item item(int slot, ColumnType type) throws NoQuestion {
    Item item = item(slot);
    if (item.type() != type) {
      throw new NoQuestion("wrong-item-type", item.label(), kind(item.type()));
    }
    return item;
  }

  private Item item(int slot) throws NoQuestion {
    String label = values.get(slot);
    return table
        .item(label)
        .orElseThrow(
            () ->
                new NoQuestion(
                    "unknown-item",
                    label,
                    table.subject(),
                    String.join(
                        "」「",
                        Spelling.nearestFirst(
                            table.speakable().stream().map(Item::label).toList(), label))));
  }

  /** The other item, which must be comparable with the first. */
  Item alike() throws NoQuestion {
    Item item = item(0);
    Item other = item(1);
    if (item.type() != other.type() || !item.unit().equals(other.unit())) {
      throw new NoQuestion("items-not-alike", item.label(), other.label());
    }
    return other;
  }

  /** How the item stands to so many times the other. */
  Question toMultiple(ItemOrder.Relation relation) throws NoQuestion {
    return new ItemOrder(
        item(ColumnType.NUMBER), relation, Quantity.multiple(values.get(2)), alike());
  }

  /** A number in the unit of the item. */
  BigDecimal amount(int slot) throws NoQuestion {
    return Quantity.in(item().unit(), values.get(slot));
  }

  Period span(int slot) throws NoQuestion {
    return Quantity.span(values.get(slot));
  }

  /** A span that is counted up to a day which the sentence names. */
  Question spanUntil(DateSpan.Side side) throws NoQuestion {
    return new DateSpan(item(ColumnType.DATE), side, span(2), moment(1));
  }

  /** A day, or the end of the fiscal year. */
  private Moment moment(int slot) throws NoQuestion {
    return values.get(slot).equals(YEAR_END)
        ? new Moment.YearEnd()
        : new Moment.Named(Quantity.day(values.get(slot)));
  }

  LocalDate day(int slot) throws NoQuestion {
    return Quantity.day(values.get(slot));
  }

  /** The names from a slot to the last. */
  List<String> names(int first) {
    return values.subList(first, values.size());
  }

  /** The codes of the item that the other slots name. */
  Set<String> codes() throws NoQuestion {
    Item item = item();
    Set<String> codes = new LinkedHashSet<>();
    for (String name : names(1)) {
      codes.add(code(item, name));
    }
    return codes;
  }

  private static String code(Item item, String name) throws NoQuestion {
    Column column = item.columns().get(0);
    return switch (item.type()) {
      case TEXT, COUNTRY -> name;
      case CODE -> {
        for (Map.Entry<String, String> code : column.codes().entrySet()) {
          if (code.getValue().equals(name)) {
            yield code.getKey();
          }
        }
        throw new NoQuestion(
            "unknown-code-label", item.label(), name, String.join("」「", column.codes().values()));
      }
      default -> throw new NoQuestion("wrong-item-type", item.label(), kind(item.type()));
    };
  }

  Question comparison(Comparison.Bound bound) throws NoQuestion {
    return new Comparison(item(ColumnType.NUMBER), bound, amount(1));
  }

  Question range() throws NoQuestion {
    Between range = new Between(item(ColumnType.NUMBER), amount(1), amount(2));
    if (range.least().compareTo(range.most()) > 0) {
      throw new NoQuestion("limits-reversed", values.get(1), values.get(2));
    }
    return range;
  }

  Question form(TextForm.Form form) throws NoQuestion {
    return new TextForm(item(ColumnType.TEXT), form, String.join("", names(1)));
  }

  Question ranking(Ranking.Side side) throws NoQuestion {
    Item item = item(0, ColumnType.CODE);
    Item other = item(1, ColumnType.CODE);
    for (Item each : List.of(item, other)) {
      if (!each.columns().get(0).ordered()) {
        throw new NoQuestion("item-without-order", each.label());
      }
    }
    return new Ranking(item, side, other);
  }

  /** How staff call the type of a column. */
  private static String kind(ColumnType type) {
    return switch (type) {
      case TEXT -> "文字";
      case CODE, COUNTRY -> "選択肢";
      case FLAG -> "はい/いいえ";
      case NUMBER -> "数";
      case DATE -> "日付";
      case YEAR -> "年度";
    };
  }
}
