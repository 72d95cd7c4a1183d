package kpi.loading.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.source.Characters;

/** Makes facts of records, field by field. A record that cannot be read becomes no fact. */
final class RecordReader extends AbstractBaseCsvCallbackHandler<Fact> {

  private static final int SHOWN = 60;

  private final TableSchema table;
  private final FiscalYear year;
  private final TableFindings findings;
  private final List<String> names = new ArrayList<>();
  private final KeyCheck keys;
  private final RowRules rules;
  private boolean headerRead;

  /** By field, null where the field belongs to no column; null as long as there is no header. */
  private Column[] columns;

  private CellReader[] readers;

  /** By column, where it stands in the file, from 1. */
  private List<Integer> fields;

  private final Value[] values;
  private final List<Unreadable> unreadable = new ArrayList<>();
  private boolean blank;
  private int firstBlankLine;
  private long read;
  private long merged;

  private record Unreadable(int field, String text) {}

  RecordReader(
      TableSchema table, FiscalYear year, TableFindings findings, KeyCheck keys, RowRules rules) {
    this.table = table;
    this.year = year;
    this.findings = findings;
    this.keys = keys;
    this.rules = rules;
    this.values = new Value[table.columns().size()];
    Arrays.fill(values, Value.BLANK);
  }

  /** Records read so far, without the header and blank lines. */
  long read() {
    return read;
  }

  /** Of those, the rows for which another row stands. */
  long merged() {
    return merged;
  }

  boolean sawHeader() {
    return headerRead;
  }

  /** The line on which the record starts that was begun last. */
  int line() {
    return (int) getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long line) {
    unreadable.clear();
    blank = true;
  }

  @Override
  protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
    int from = offset;
    int to = offset + length;
    while (from < to && isWhite(text[from])) {
      from++;
    }
    while (to > from && isWhite(text[to - 1])) {
      to--;
    }
    blank &= from == to;
    if (!headerRead) {
      names.add(new String(text, from, to - from));
    } else if (columns != null && field < columns.length && columns[field] != null) {
      cell(field, text, from, to);
    }
  }

  @Override
  protected Fact buildRecord() {
    if (blank) {
      firstBlankLine = headerRead && firstBlankLine == 0 ? line() : firstBlankLine;
      names.clear();
      return null;
    }
    if (!headerRead) {
      readHeader();
      return null;
    }
    read++;
    return columns == null ? null : fact();
  }

  private void readHeader() {
    headerRead = true;
    CsvHeader.read(names, line(), table, year, findings)
        .ifPresent(
            header -> {
              columns = header.toArray(Column[]::new);
              fields =
                  List.copyOf(
                      table.columns().stream().map(column -> header.indexOf(column) + 1).toList());
              readers =
                  header.stream()
                      .map(column -> column == null ? null : CellReader.of(column))
                      .toArray(CellReader[]::new);
            });
  }

  private Fact fact() {
    if (firstBlankLine > 0) {
      findings.error("blank-line", firstBlankLine, 0);
      firstBlankLine = 0;
    }
    if (getFieldCount() != columns.length) {
      String fields = Integer.toString(getFieldCount());
      String expected = Integer.toString(columns.length);
      findings.error("wrong-field-count", line(), 0, fields, expected);
      return null;
    }
    Fact fact = new Fact(table, line(), List.of(values), fields);
    if (unreadable.isEmpty()) {
      keys.add(fact);
      return isUnit(fact) ? fact : null;
    }
    unreadable.forEach(this::tell);
    if (unreadable.stream().allMatch(cell -> columns[cell.field()].mayBeBlank())) {
      keys.add(fact);
    }
    return null;
  }

  private boolean isUnit(Fact fact) {
    RowRules.Kind kind = rules.of(fact);
    if (kind == RowRules.Kind.DROPPED) {
      merged++;
    } else if (kind == RowRules.Kind.SUMMARY) {
      Column column = rules.summary(fact);
      String written = fact.written(column);
      int field = Arrays.asList(columns).indexOf(column) + 1;
      findings.cellError("summary-row", fact.line(), field, written, column.label(), fact.id());
    }
    return kind == RowRules.Kind.UNIT;
  }

  private void cell(int field, char[] text, int from, int to) {
    Column column = columns[field];
    Value value = from < to ? readers[field].read(text, from, to) : Value.BLANK;
    if (value == null || from == to && !column.mayBeBlank()) {
      unreadable.add(new Unreadable(field, new String(text, from, to - from)));
      value = Value.BLANK;
    }
    values[column.index()] = value;
  }

  private void tell(Unreadable cell) {
    Column column = columns[cell.field()];
    String written = shown(cell.text());
    String[] arguments = {column.name(), column.label(), written, detail(cell)};
    findings.errorAt(written, code(cell), line(), cell.field() + 1, arguments);
  }

  /** What may stand there instead, or the character that must not. */
  private String detail(Unreadable cell) {
    OptionalInt unwritable = Characters.firstUnwritable(cell.text());
    return unwritable.isPresent()
        ? Characters.nameAt(cell.text(), unwritable.getAsInt())
        : readers[cell.field()].allowed();
  }

  private String code(Unreadable cell) {
    if (cell.text().isEmpty()) {
      return "blank-key";
    }
    if (cell.text().indexOf('\n') >= 0 || cell.text().indexOf('\r') >= 0) {
      return "line-break-in-cell";
    }
    boolean isUnwritable = Characters.firstUnwritable(cell.text()).isPresent();
    return isUnwritable ? "unwritable-character" : readers[cell.field()].code();
  }

  private static String shown(String written) {
    String oneLine =
        Characters.writable(written).replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "�");
    int end = Math.min(oneLine.length(), SHOWN);
    return end < oneLine.length() ? oneLine.substring(0, end) + "…" : oneLine;
  }

  private static boolean isWhite(char c) {
    return c == ' ' || c == '\t' || c == '\u3000';
  }
}
