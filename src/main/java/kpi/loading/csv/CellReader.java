package kpi.loading.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.Value;

/**
 * Reads the cells of one column. It works on the parser's own buffer, since a table can have tens
 * of millions of cells.
 */
abstract class CellReader {

  static final Value YES = new Value.Flag(true);
  static final Value NO = new Value.Flag(false);

  /**
   * @param text a buffer in which the cell stands, without white space around it, not blank
   * @return null if the cell cannot be read
   */
  abstract Value read(char[] text, int from, int to);

  /** The code of the message about a cell that cannot be read. */
  abstract String code();

  /** What may stand in the cell, where that is a short list; for people. */
  String allowed() {
    return "";
  }

  static CellReader of(Column column) {
    return switch (column.type()) {
      case TEXT -> new TextReader(!column.mayBeBlank());
      case CODE -> codes(column);
      case COUNTRY -> new Countries();
      case FLAG -> new OneOf("bad-flag", List.of("yes", "no"), List.of(YES, NO), "yes, no");
      case NUMBER -> new Numbers();
      case DATE -> new DateReader();
      case YEAR -> new Years();
    };
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static CellReader codes(Column column) {
    List<String> codes = List.copyOf(column.codes().keySet());
    String allowed =
        column.codes().entrySet().stream()
            .map(code -> code.getKey() + " (" + code.getValue() + ")")
            .collect(Collectors.joining(", "));
    List<Value> values = new ArrayList<>();
    codes.forEach(code -> values.add(new Value.Code(code)));
    return new OneOf("wrong-code", codes, values, allowed);
  }

  /** One of few words. */
  private static final class OneOf extends CellReader {

    private final String code;
    private final char[][] words;
    private final Value[] values;
    private final String allowed;

    OneOf(String code, List<String> words, List<Value> values, String allowed) {
      this.code = code;
      this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
      this.values = values.toArray(Value[]::new);
      this.allowed = allowed;
    }

    @Override
    Value read(char[] text, int from, int to) {
      for (int w = 0; w < words.length; w++) {
        if (isWord(words[w], text, from, to)) {
          return values[w];
        }
      }
      return null;
    }

    private static boolean isWord(char[] word, char[] text, int from, int to) {
      if (word.length != to - from) {
        return false;
      }
      for (int i = 0; i < word.length; i++) {
        if (word[i] != text[from + i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    String code() {
      return code;
    }

    @Override
    String allowed() {
      return allowed;
    }
  }

  private static final class Countries extends CellReader {

    private static final int LETTERS = 26;
    private final Value[] countries = new Value[LETTERS * LETTERS];

    Countries() {
      Set<String> known = Set.of(Locale.getISOCountries());
      known.forEach(code -> countries[slot(code.charAt(0), code.charAt(1))] = new Value.Code(code));
    }

    @Override
    Value read(char[] text, int from, int to) {
      if (to - from != 2 || !isCapital(text[from]) || !isCapital(text[from + 1])) {
        return null;
      }
      return countries[slot(text[from], text[from + 1])];
    }

    private static int slot(char first, char second) {
      return (first - 'A') * LETTERS + (second - 'A');
    }

    private static boolean isCapital(char c) {
      return c >= 'A' && c <= 'Z';
    }

    @Override
    String code() {
      return "bad-country";
    }
  }

  private static final class Numbers extends CellReader {

    /** As many digits as surely fit into a long. */
    private static final int DIGITS = 18;

    @Override
    Value read(char[] text, int from, int to) {
      if (to - from > DIGITS) {
        return null;
      }
      long number = 0;
      for (int i = from; i < to; i++) {
        if (!isDigit(text[i])) {
          return null;
        }
        number = number * 10 + (text[i] - '0');
      }
      return new Value.Number(BigDecimal.valueOf(number));
    }

    @Override
    String code() {
      return "bad-number";
    }
  }

  private static final class Years extends CellReader {

    @Override
    Value read(char[] text, int from, int to) {
      String label = to - from > 3 ? "" : new String(text, from, to - from);
      return FiscalYear.parse(label).map(year -> new Value.Code(label)).orElse(null);
    }

    @Override
    String code() {
      return "bad-year";
    }
  }
}
