package kpi.loading.year;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.YearSigns.YearTurn;
import kpi.source.input.FileDigest;

/**
 * The fingerprints of the rows of a table, by which another year tells the rows that are the same.
 * Those of a large table are only counted, so that memory stays flat.
 */
public final class RowPrints {

  /** Of a table with more rows no fingerprints are kept. */
  public static final int MOST = 50_000;

  /** A file of more bytes is taken to have more rows, and none of them is looked at. */
  private static final long LARGE = 400L * MOST;

  private static final int BYTES = 16;
  private static final char SEPARATOR = '\u001F';

  private final TableSchema table;
  private final List<Column> kept;
  private final List<Column> asked;
  private final MessageDigest digest = FileDigest.start();
  private final StringBuilder text = new StringBuilder();
  private final List<RowPrint> prints = new ArrayList<>();
  private int rows;

  public RowPrints(TableSchema table) {
    this.table = table;
    this.kept =
        table.columns().stream().filter(column -> column.turn() != YearTurn.NUMBERED).toList();
    this.asked = table.columns(YearTurn.ASKED);
  }

  /**
   * Takes in each row before somebody else does.
   *
   * @param bytes of the whole file
   */
  public Consumer<Fact> before(Consumer<Fact> consumer, long bytes) {
    if (bytes > LARGE) {
      return consumer;
    }
    return fact -> {
      add(fact);
      consumer.accept(fact);
    };
  }

  void add(Fact fact) {
    rows++;
    if (rows <= MOST) {
      prints.add(
          new RowPrint(
              print(fact, table.key()),
              print(fact, kept),
              isBlank(fact) ? "" : print(fact, asked),
              fact.line()));
    } else {
      prints.clear();
    }
  }

  /**
   * What is known of the table after its last row.
   *
   * @param fileDigest SHA-256 of the file's bytes
   * @param count how many rows it has
   */
  public TablePrints of(String fileDigest, long count) {
    return new TablePrints(fileDigest, count, prints);
  }

  private boolean isBlank(Fact fact) {
    return asked.stream().allMatch(column -> fact.value(column).isBlank());
  }

  private String print(Fact fact, List<Column> columns) {
    text.setLength(0);
    for (int i = 0; i < columns.size(); i++) {
      text.append(fact.written(columns.get(i))).append(SEPARATOR);
    }
    byte[] bytes = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, BYTES);
  }

  /**
   * The fingerprints of a row, in hexadecimal digits.
   *
   * @param key of the columns that identify it
   * @param row of everything but running numbers
   * @param asked of what is asked anew each year; empty if nothing of it is filled in
   * @param line of the file, from 1; 0 for a row of an earlier year
   */
  public record RowPrint(String key, String row, String asked, int line) {

    /** Whatever the order of the rows. */
    public static final Comparator<RowPrint> ORDER =
        Comparator.comparing(RowPrint::key).thenComparing(RowPrint::row);
  }
}
