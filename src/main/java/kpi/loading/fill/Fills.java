package kpi.loading.fill;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kpi.loading.csv.CsvTable;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.FiscalYear;
import kpi.model.dataset.FillList;
import kpi.model.dataset.RowNotes;
import kpi.model.fact.Fact;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.model.result.RowCount;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import kpi.source.input.InputFile;

/**
 * Fills in what is blank in the rows of a dataset from its lists. Each list is read once, when its
 * table is; of its rows only those are kept that the table has.
 */
public final class Fills {

  private final Path folder;
  private final List<FillList> lists;
  private final RowWords words;
  private final FiscalYear year;
  private final Map<TableSchema, List<ListValues>> read = new HashMap<>();
  private final SortedMap<String, TablePrints> prints = new TreeMap<>();

  /**
   * @param folder in which the lists stand
   * @param words by which rows are recognised that are no unit of the survey
   */
  public Fills(Path folder, List<FillList> lists, RowWords words, FiscalYear year) {
    this.folder = folder;
    this.lists = List.copyOf(lists);
    this.words = words;
    this.year = year;
  }

  /** Reads the rows of the table, each of which is handed on. */
  public interface Rows {
    RowCount read(Messages messages, Consumer<Fact> rows) throws Rejected;
  }

  /**
   * Hands on rows with what is blank filled in.
   *
   * @param rows reads the table, to know which rows of a list are wanted
   * @param messages takes in what is wrong with the lists, and what they contradict
   * @throws Rejected if a list cannot be read
   */
  public synchronized Consumer<Fact> before(
      Consumer<Fact> consumer, TableSchema table, Rows rows, Messages messages) throws Rejected {
    if (lists.stream().noneMatch(list -> list.table().equals(table))) {
      return consumer;
    }
    if (!read.containsKey(table)) {
      read.put(table, values(table, rows, messages));
    }
    List<ListValues> values = read.get(table);
    return row -> {
      Fact filled = row;
      for (ListValues list : values) {
        filled = list.filled(filled, messages);
      }
      consumer.accept(filled);
    };
  }

  private List<ListValues> values(TableSchema table, Rows rows, Messages messages) throws Rejected {
    List<ListValues> values = new ArrayList<>();
    for (FillList list : lists) {
      if (list.table().equals(table)) {
        Set<String> wanted = new HashSet<>();
        ListValues own = new ListValues(list, wanted);
        // what is wrong with the table is told when its rows are read
        rows.read(new Messages(), row -> wanted.add(own.key(row)));
        wanted.remove("");
        read(list, own, messages);
        values.add(own);
      }
    }
    return values;
  }

  private void read(FillList list, ListValues values, Messages messages) throws Rejected {
    MessageDigest digest = FileDigest.start();
    Path file = InputFile.within(folder, folder.resolve(list.file()), list.file());
    RowCount count =
        new CsvTable(list.table(), file, list.file(), words, RowNotes.NONE, year)
            .read(digest, messages, row -> values.add(row, messages));
    prints.put(list.file(), new TablePrints(FileDigest.end(digest), count.accepted(), List.of()));
  }

  /** The fingerprints of the lists that were read, by file. */
  public synchronized SortedMap<String, TablePrints> prints() {
    return new TreeMap<>(prints);
  }
}
