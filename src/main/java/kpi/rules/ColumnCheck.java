package kpi.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.FiscalYear;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Strata of a column: some table has it, and what its cells hold can be the codes of the values.
 */
final class ColumnCheck {

  private final DataDictionary dictionary;
  private final Messages messages;

  ColumnCheck(DataDictionary dictionary, Messages messages) {
    this.dictionary = dictionary;
    this.messages = messages;
  }

  void check(KpiDefinition kpi) {
    for (Stratum stratum : kpi.strata().values()) {
      stratum.column().ifPresent(name -> check(kpi, stratum, name));
    }
  }

  private void check(KpiDefinition kpi, Stratum stratum, String name) {
    List<Column> columns = columns(name);
    if (columns.isEmpty()) {
      messages.add(Message.error("stratum-of-no-column", kpi.place(stratum), stratum.key(), name));
    } else if (columns.get(0).type() == ColumnType.DATE) {
      messages.add(
          Message.error(
              "stratum-of-dates", kpi.place(stratum), stratum.key(), columns.get(0).label()));
    } else {
      stratum.declared().forEach(value -> check(kpi, stratum, value, columns));
    }
  }

  private void check(KpiDefinition kpi, Stratum stratum, StratumValue value, List<Column> columns) {
    for (String code : value.columnCodes()) {
      if (columns.stream().noneMatch(column -> canHold(column, code))) {
        messages.add(
            Message.error(
                "stratum-code-of-no-column",
                kpi.place(stratum, value),
                stratum.key(),
                value.code(),
                code,
                columns.get(0).label(),
                known(columns)));
      }
    }
  }

  private List<Column> columns(String name) {
    return dictionary.tables().stream().flatMap(table -> table.column(name).stream()).toList();
  }

  private static boolean canHold(Column column, String code) {
    return switch (column.type()) {
      case TEXT -> true;
      case CODE -> column.codes().containsKey(code);
      case COUNTRY -> code.matches("[A-Z]{2}");
      case FLAG -> code.equals("yes") || code.equals("no");
      case NUMBER -> code.matches("0|[1-9][0-9]*");
      case YEAR -> FiscalYear.parse(code).isPresent();
      case DATE -> false;
    };
  }

  private static String known(List<Column> columns) {
    return columns.stream()
        .flatMap(ColumnCheck::example)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> example(Column column) {
    return switch (column.type()) {
      case CODE -> column.codes().keySet().stream();
      case COUNTRY -> Stream.of("JP", "US");
      case FLAG -> Stream.of("yes", "no");
      case NUMBER -> Stream.of("0", "1");
      case YEAR -> Stream.of("R7");
      default -> Stream.empty();
    };
  }
}
