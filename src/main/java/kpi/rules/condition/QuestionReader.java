package kpi.rules.condition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.Column;
import kpi.model.ColumnType;
import kpi.model.Item;
import kpi.model.TableSchema;

/** Reads the constraint of a sentence as a question about the rows of a table. */
public final class QuestionReader {

  private static final String SEPARATOR = "\\|";

  private final TableSchema table;

  public QuestionReader(TableSchema table) {
    this.table = table;
  }

  /**
   * @throws NoQuestion if the data dictionary has no such item, or its type, unit or codes are
   *     others
   */
  public Question read(Call call) throws NoQuestion {
    return switch (call.method()) {
      case "atMost" -> comparison(call, Comparison.Bound.AT_MOST);
      case "moreThan" -> new Not(comparison(call, Comparison.Bound.AT_MOST));
      case "atLeast" -> comparison(call, Comparison.Bound.AT_LEAST);
      case "lessThan" -> new Not(comparison(call, Comparison.Bound.AT_LEAST));
      case "within" -> span(call, DateSpan.Side.WITHIN);
      case "notWithin" -> new Not(span(call, DateSpan.Side.WITHIN));
      case "elapsed" -> span(call, DateSpan.Side.ELAPSED);
      case "notElapsed" -> new Not(span(call, DateSpan.Side.ELAPSED));
      case "isOneOf" -> oneOf(call);
      case "isNotOneOf" -> new Not(oneOf(call));
      case "isYes" -> new IsYes(item(call.first(), ColumnType.FLAG));
      case "isNo" -> new Not(new IsYes(item(call.first(), ColumnType.FLAG)));
      case "isFilled" -> new IsFilled(item(call.first()));
      case "isBlank" -> new Not(new IsFilled(item(call.first())));
      case "above" -> ranking(call, Ranking.Side.ABOVE);
      case "below" -> ranking(call, Ranking.Side.BELOW);
      case "isCurrentFiscalYear" -> new InFiscalYear(item(call.first(), ColumnType.YEAR));
      case "memberOf" -> new MemberOf(names(call.first()));
      case "notMemberOf" -> new Not(new MemberOf(names(call.first())));
      default -> readOfFindings(call);
    };
  }

  /** The sentences that only findings are written in. */
  private Question readOfFindings(Call call) throws NoQuestion {
    return switch (call.method()) {
      case "equalTo" -> equality(call);
      case "notEqualTo" -> new Not(equality(call));
      case "moreThanItem" -> order(call, ItemOrder.Relation.MORE, ColumnType.NUMBER);
      case "atMostItem" -> new Not(order(call, ItemOrder.Relation.MORE, ColumnType.NUMBER));
      case "lessThanItem" -> order(call, ItemOrder.Relation.LESS, ColumnType.NUMBER);
      case "atLeastItem" -> new Not(order(call, ItemOrder.Relation.LESS, ColumnType.NUMBER));
      case "beforeItem" -> order(call, ItemOrder.Relation.LESS, ColumnType.DATE);
      case "notBeforeItem" -> new Not(order(call, ItemOrder.Relation.LESS, ColumnType.DATE));
      case "sameAs" -> same(call);
      case "differsFrom" -> new Not(same(call));
      case "afterReferenceDate" -> referenceDay(call);
      case "notAfterReferenceDate" -> new Not(referenceDay(call));
      case "beforeDay" -> day(call, DayOrder.Side.BEFORE);
      case "notBeforeDay" -> new Not(day(call, DayOrder.Side.BEFORE));
      case "afterDay" -> day(call, DayOrder.Side.AFTER);
      case "notAfterDay" -> new Not(day(call, DayOrder.Side.AFTER));
      case "hasDigits" -> form(call, TextForm.Form.DIGITS);
      case "hasNotDigits" -> new Not(form(call, TextForm.Form.DIGITS));
      case "startsWith" -> form(call, TextForm.Form.STARTS_WITH);
      case "startsNotWith" -> new Not(form(call, TextForm.Form.STARTS_WITH));
      case "hasExponent" -> form(call, TextForm.Form.EXPONENT);
      case "hasNoExponent" -> new Not(form(call, TextForm.Form.EXPONENT));
      case "hasCheckDigit" -> form(call, TextForm.Form.CHECK_DIGIT);
      case "hasWrongCheckDigit" -> new Not(form(call, TextForm.Form.CHECK_DIGIT));
      default -> throw new IllegalArgumentException("the vocabulary calls " + call.method());
    };
  }

  private Equality equality(Call call) throws NoQuestion {
    Item item = item(call.first(), ColumnType.NUMBER);
    return new Equality(item, Quantity.in(item.unit(), call.second()));
  }

  private ItemOrder order(Call call, ItemOrder.Relation relation, ColumnType type)
      throws NoQuestion {
    return new ItemOrder(item(call.first(), type), relation, alike(call));
  }

  private ItemOrder same(Call call) throws NoQuestion {
    return new ItemOrder(item(call.first()), ItemOrder.Relation.SAME, alike(call));
  }

  /** The other item, which must be comparable with the first. */
  private Item alike(Call call) throws NoQuestion {
    Item item = item(call.first());
    Item other = item(call.second());
    if (item.type() != other.type() || !item.unit().equals(other.unit())) {
      throw new NoQuestion("items-not-alike", item.label(), other.label());
    }
    return other;
  }

  private DayOrder referenceDay(Call call) throws NoQuestion {
    return new DayOrder(item(call.first(), ColumnType.DATE), DayOrder.Side.AFTER, Optional.empty());
  }

  private DayOrder day(Call call, DayOrder.Side side) throws NoQuestion {
    return new DayOrder(
        item(call.first(), ColumnType.DATE), side, Optional.of(Quantity.day(call.second())));
  }

  private TextForm form(Call call, TextForm.Form form) throws NoQuestion {
    return new TextForm(item(call.first(), ColumnType.TEXT), form, call.second());
  }

  private Comparison comparison(Call call, Comparison.Bound bound) throws NoQuestion {
    Item item = item(call.first(), ColumnType.NUMBER);
    return new Comparison(item, bound, Quantity.in(item.unit(), call.second()));
  }

  private DateSpan span(Call call, DateSpan.Side side) throws NoQuestion {
    return new DateSpan(item(call.first(), ColumnType.DATE), side, Quantity.span(call.second()));
  }

  private OneOf oneOf(Call call) throws NoQuestion {
    Item item = item(call.first());
    Set<String> codes = new LinkedHashSet<>();
    for (String name : names(call.second())) {
      codes.add(code(item, name));
    }
    return new OneOf(item, codes);
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

  private Ranking ranking(Call call, Ranking.Side side) throws NoQuestion {
    Item item = item(call.first(), ColumnType.CODE);
    Item other = item(call.second(), ColumnType.CODE);
    for (Item each : List.of(item, other)) {
      if (!each.columns().get(0).ordered()) {
        throw new NoQuestion("item-without-order", each.label());
      }
    }
    return new Ranking(item, side, other);
  }

  private Item item(String label, ColumnType type) throws NoQuestion {
    Item item = item(label);
    if (item.type() != type) {
      throw new NoQuestion("wrong-item-type", label, kind(item.type()));
    }
    return item;
  }

  private Item item(String label) throws NoQuestion {
    return table
        .item(label)
        .orElseThrow(
            () ->
                new NoQuestion(
                    "unknown-item",
                    label,
                    table.subject(),
                    table.speakable().stream().map(Item::label).collect(Collectors.joining("」「"))));
  }

  private static List<String> names(String joined) {
    return Arrays.asList(joined.split(SEPARATOR));
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
