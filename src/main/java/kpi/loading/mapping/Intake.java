package kpi.loading.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.intake.AsRead;
import kpi.loading.mapping.Mapping.HeadingRows;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.mapping.Mapping.SourceColumn;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.model.fact.Column;
import kpi.model.fact.Units;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * Takes the rows of one sheet into a table: each row is accepted with all its cells read, or
 * refused with the reason of every cell that cannot be.
 */
public final class Intake {

  /** Who takes what became of the rows. */
  public interface Sink {

    /**
     * @param plain by column of the table, from the first; an empty text is unknown
     */
    void accepted(Source source, List<String> plain) throws Rejected;

    /** A cell that was not plain. */
    void converted(Converted cell) throws Rejected;

    /**
     * @param headings of the sheet
     */
    void refused(SourceSheet sheet, SheetRow row, List<String> headings, List<Message> reasons)
        throws Rejected;
  }

  /**
   * @param column from 1
   * @param plain empty if the text stands for "not known"
   * @param isDoubtful whether it reads as one value alone and yet someone should look at it
   */
  public record Converted(
      SourceSheet sheet,
      int row,
      int column,
      String heading,
      Column item,
      String written,
      String plain,
      String rule,
      boolean isDoubtful) {}

  /**
   * What was done with a sheet.
   *
   * @param rules conversion → how many cells
   * @param notTaken headings that no item takes
   * @param unknown items of the table that the sheet does not tell
   */
  public record Count(
      Source source,
      SourceSheet sheet,
      long read,
      long accepted,
      long hidden,
      SortedMap<String, Long> rules,
      List<String> notTaken,
      List<Column> unknown) {

    public long refused() {
      return read - accepted;
    }
  }

  private final Source source;
  private final SourceSheet sheet;
  private final Sink sink;
  private final List<CellIntake> cells;
  private final List<SheetRow> start = new ArrayList<>();
  private final SortedMap<String, Long> rules = new TreeMap<>();
  private Headings headings;
  private Map<CellIntake, Integer> columns;
  private long read;
  private long accepted;
  private long hidden;

  private Intake(Source source, SourceSheet sheet, Set<String> blankWords, Units units, Sink sink) {
    this.source = source;
    this.sheet = sheet;
    this.sink = sink;
    this.cells =
        source.columns().stream().map(one -> new CellIntake(one, blankWords, units)).toList();
  }

  /**
   * @param sink takes in the rows one by one
   * @throws Rejected with exit code 65 if the headings are not those of the mapping, or the file is
   *     broken
   */
  public static Count of(
      Source source, SourceSheet sheet, Set<String> blankWords, Units units, Sink sink)
      throws Rejected {
    Intake intake = new Intake(source, sheet, blankWords, units, sink);
    sheet.read(intake::take);
    if (intake.headings == null) {
      intake.begin();
    }
    return intake.count();
  }

  private boolean take(SheetRow row) throws Rejected {
    if (headings != null) {
      takeIn(row);
      return true;
    }
    start.add(row);
    int last = source.headings().map(HeadingRows::last).orElse(Headings.MOST_ROWS);
    if (row.number() >= last || start.size() > Headings.MOST_ROWS) {
      begin();
    }
    return true;
  }

  private void begin() throws Rejected {
    HeadingRows where =
        source
            .headings()
            .or(() -> isByPosition() ? Optional.of(new HeadingRows(0, 0)) : Optional.empty())
            .or(() -> Headings.find(start, source.columns()))
            .orElseThrow(() -> refused("source-without-headings"));
    headings = Headings.of(start, where);
    columns = found();
    for (SheetRow row : start) {
      if (row.number() > headings.lastRow()) {
        takeIn(row);
      }
    }
  }

  private boolean isByPosition() {
    return source.columns().stream().allMatch(column -> column.position().isPresent());
  }

  private Map<CellIntake, Integer> found() throws Rejected {
    Messages wrong = new Messages();
    Map<CellIntake, Integer> found = new LinkedHashMap<>();
    for (CellIntake cell : cells) {
      SourceColumn wanted = cell.column();
      List<Integer> there =
          wanted.position().map(List::of).orElseGet(() -> headings.columns(wanted));
      String names = String.join("、", wanted.headings());
      if (there.isEmpty()) {
        wrong.add(error("source-heading-missing", 0, wanted.item().label(), names));
      } else if (there.size() > 1) {
        wrong.add(error("source-heading-twice", there.get(1) + 1, names));
      } else {
        found.put(cell, there.get(0));
      }
    }
    wrong.rejectErrors(ExitCode.DATA_UNUSABLE);
    return found;
  }

  private Message error(String code, int column, String... arguments) {
    return Message.error(code, sheet.place(headings.lastRow(), column), arguments);
  }

  private Rejected refused(String code) {
    return new Rejected(ExitCode.DATA_UNUSABLE, Message.error(code, sheet.place(0, 0)));
  }

  private void takeIn(SheetRow row) throws Rejected {
    if (row.isBlank()) {
      return;
    }
    read++;
    hidden += row.isHidden() ? 1 : 0;
    List<Message> reasons = new ArrayList<>();
    List<Converted> converted = new ArrayList<>();
    Map<Column, String> plain = new LinkedHashMap<>();
    columns.forEach((cell, at) -> read(row, cell, at, plain, converted, reasons));
    for (Column key : source.table().key()) {
      if (plain.getOrDefault(key, "").isEmpty() && reasons.isEmpty()) {
        reasons.add(Message.error("source-blank-key", place(row, key), key.label()));
      }
    }
    if (!reasons.isEmpty()) {
      sink.refused(sheet, row, headings.texts(), reasons);
      return;
    }
    accepted++;
    sink.accepted(
        source, source.table().columns().stream().map(one -> plain.getOrDefault(one, "")).toList());
    for (Converted cell : converted) {
      rules.merge(cell.rule(), 1L, Long::sum);
      sink.converted(cell);
    }
  }

  private Place place(SheetRow row, Column key) {
    return columns.entrySet().stream()
        .filter(one -> one.getKey().column().item().equals(key))
        .findFirst()
        .map(one -> sheet.place(row.number(), one.getValue() + 1))
        .orElseThrow();
  }

  private void read(
      SheetRow row,
      CellIntake cell,
      int at,
      Map<Column, String> plain,
      List<Converted> converted,
      List<Message> reasons) {
    AsRead result = cell.read(row.cell(at));
    if (result instanceof AsRead.Refused refused) {
      String[] arguments = refused.arguments().toArray(String[]::new);
      reasons.add(Message.error(refused.code(), sheet.place(row.number(), at + 1), arguments));
      return;
    }
    String value = result instanceof AsRead.Read one ? one.plain() : "";
    String rule = result instanceof AsRead.Read one ? one.rule() : ((AsRead.Blank) result).rule();
    Column item = cell.column().item();
    plain.put(item, value);
    if (!rule.isEmpty()) {
      String written = row.cell(at).text();
      String heading = at < headings.texts().size() ? headings.texts().get(at) : "";
      boolean isDoubtful = result instanceof AsRead.Read one && one.isDoubtful();
      converted.add(
          new Converted(
              sheet, row.number(), at + 1, heading, item, written, value, rule, isDoubtful));
    }
  }

  private Count count() {
    List<Column> told = cells.stream().map(cell -> cell.column().item()).toList();
    return new Count(
        source,
        sheet,
        read,
        accepted,
        hidden,
        rules,
        List.copyOf(headings.others(List.copyOf(columns.values())).values()),
        source.table().columns().stream().filter(column -> !told.contains(column)).toList());
  }
}
