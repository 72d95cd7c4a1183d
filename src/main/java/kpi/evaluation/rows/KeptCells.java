package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.Setting;

/**
 * Keeps the rows as they are written, for a later run to tell which were added and which cells were
 * changed. Those of a large table are not kept, so that memory stays flat.
 */
public final class KeptCells implements Collector {

  /** Of a table with more rows none is kept. */
  public static final int MOST = 20_000;

  private final SortedMap<String, List<Fact>> rows = new TreeMap<>();
  private final List<Fact> filled = new ArrayList<>();

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    List<Fact> kept = new ArrayList<>();
    rows.put(table.file(), kept);
    return Optional.of(new OfRows(table.file(), kept));
  }

  /** Table's file → its rows in the order of the file; tables with too many rows are not there. */
  public Map<String, List<Fact>> rows() {
    return rows;
  }

  /** The rows in which a blank cell was filled in from a list, of tables of any length. */
  public List<Fact> filled() {
    return filled;
  }

  private final class OfRows implements OfTable {

    private final String file;
    private final List<Fact> kept;
    private int seen;

    OfRows(String file, List<Fact> kept) {
      this.file = file;
      this.kept = kept;
    }

    @Override
    public Runnable look(List<Decision> decided) {
      return () -> {
        seen += decided.size();
        decided.stream()
            .map(Decision::written)
            .filter(row -> !row.filled().isEmpty())
            .forEach(filled::add);
        if (seen > MOST) {
          kept.clear();
          rows.remove(file);
        } else {
          decided.forEach(row -> kept.add(row.written()));
        }
      };
    }
  }
}
