package kpi.loading.earlier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kpi.loading.dataset.Dataset;
import kpi.loading.year.RowPrints;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which files and rows of a dataset are those of an earlier year, where the data dictionary says
 * that a new year changes them. All findings are warnings.
 */
final class CopiedData {

  private static final String PUBLISHED = "published";
  private static final String FOLLOW_UPS = "followups";

  private final Dataset dataset;
  private final YearPrints now;
  private final String run;
  private final String year;
  private final YearPrints before;
  private final Messages messages;

  /**
   * @param now of the dataset
   * @param run of the earlier year, with fingerprints
   */
  CopiedData(Dataset dataset, YearPrints now, EarlierRun run, Messages messages) {
    this.dataset = dataset;
    this.now = now;
    this.run = run.file();
    this.year = run.year().label();
    this.before = run.prints().orElseThrow();
    this.messages = messages;
  }

  void tell() {
    Set<String> files = new TreeSet<>();
    for (String name : dataset.yearSigns().files()) {
      if (isSame(name + ".yaml") && !saysNothing(name)) {
        files.add(name);
        messages.add(Message.warning("file-of-an-earlier-year", Place.of(name + ".yaml"), year));
      }
    }
    for (String name : dataset.yearSigns().noted()) {
      if (isSame(name + ".yaml")) {
        messages.add(Message.note("file-as-in-an-earlier-year", Place.of(name + ".yaml"), year));
      }
    }
    Set<String> tables = new TreeSet<>();
    for (TableSchema table : dataset.tables()) {
      if (table.unchanged().isPresent() && tell(table)) {
        tables.add(table.name());
      }
    }
    dataset.yearCheck().checkProvenance(files.contains(PUBLISHED), tables, messages);
  }

  /** Results that tell nothing of contents are held against the bytes. */
  private boolean isSame(String file) {
    String print = now.contents().get(file);
    return print != null
        && (print.equals(before.contents().get(file))
            || now.files().get(file).equals(before.files().get(file)));
  }

  /** Nothing may be reported two years running. */
  private boolean saysNothing(String name) {
    return name.equals(FOLLOW_UPS)
        && dataset.followUps().stream()
            .allMatch(
                item ->
                    item.status().isEmpty()
                        && item.numbers().stream().allMatch(figure -> figure.value().isEmpty()));
  }

  private boolean tell(TableSchema table) {
    TablePrints rows = now.tables().get(table.file());
    TablePrints earlier = before.tables().get(table.file());
    if (rows == null || earlier == null) {
      return false;
    }
    if (!rows.areWhole() || !earlier.areWhole()) {
      return tellByBytes(table, rows, earlier);
    }
    Same same = new Same(rows.rows(), earlier.rows());
    if (same.isWholeTable()) {
      return tellAll(table, rows);
    }
    return same.isBeyond(table.unchanged().orElseThrow(), dataset.yearSigns().few())
        && tellSome(table, same, earlier);
  }

  /** Where the rows are not known one by one, the same bytes are all that can be told. */
  private boolean tellByBytes(TableSchema table, TablePrints rows, TablePrints earlier) {
    if (rows.count() == 0 || earlier.count() == 0) {
      return false;
    }
    if (rows.digest().equals(earlier.digest())) {
      return tellAll(table, rows);
    }
    messages.add(
        Message.note(
            "earlier-run-without-rows",
            Place.of(run),
            year,
            table.file(),
            Integer.toString(RowPrints.MOST)));
    return false;
  }

  private boolean tellAll(TableSchema table, TablePrints rows) {
    messages.add(
        Message.warning(
            "table-of-an-earlier-year", Place.of(table.file()), year, Long.toString(rows.count())));
    return true;
  }

  private boolean tellSome(TableSchema table, Same same, TablePrints earlier) {
    messages.add(
        Message.warning(
            "rows-of-an-earlier-year",
            Place.of(table.file(), same.first),
            year,
            Integer.toString(same.rows),
            Integer.toString(same.now),
            Long.toString(earlier.count())));
    return true;
  }

  /**
   * The rows in which something asked anew is filled in, held against those of the earlier year.
   */
  private static final class Same {

    private int now;
    private int before;
    private int rows;
    private int whole;
    private int first;

    Same(List<RowPrint> rowsNow, List<RowPrint> rowsBefore) {
      Map<String, Integer> wholeBefore = new HashMap<>();
      Map<String, String> askedBefore = new HashMap<>();
      for (RowPrint row : rowsBefore) {
        if (!row.asked().isEmpty()) {
          before++;
          wholeBefore.merge(row.row(), 1, Integer::sum);
          askedBefore.put(row.key(), row.asked());
        }
      }
      rowsNow.stream()
          .filter(row -> !row.asked().isEmpty())
          .forEach(row -> add(row, wholeBefore, askedBefore));
    }

    private void add(
        RowPrint row, Map<String, Integer> wholeBefore, Map<String, String> askedBefore) {
      now++;
      boolean isWhole = wholeBefore.merge(row.row(), -1, Integer::sum) >= 0;
      whole += isWhole ? 1 : 0;
      if (isWhole || row.asked().equals(askedBefore.get(row.key()))) {
        rows++;
        first = first == 0 ? row.line() : first;
      }
    }

    boolean isWholeTable() {
      return now > 0 && whole == now && now == before;
    }

    /** A table that was shortened, or put before many new rows, is held against what is left. */
    boolean isBeyond(BigFraction share, int few) {
      int least = Math.min(now, before);
      return rows >= few && BigFraction.of(rows, least).compareTo(share) > 0;
    }
  }
}
