package kpi.report.content;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The targets of a KPI.
 *
 * @param table a row per value to be reached by a year, those that were changed included
 * @param remarks one per row: who set it, where it is written, why it is undetermined; empty if
 *     there is nothing to say
 */
public record TargetBlock(Table table, List<String> remarks) {

  public TargetBlock {
    remarks = List.copyOf(remarks);
  }

  /** The remarks that stand below the table, each with what it is about. */
  public List<String> notes() {
    return IntStream.range(0, remarks.size())
        .filter(row -> !remarks.get(row).isEmpty())
        .mapToObj(row -> table.rows().get(row).cells().get(0).text() + ": " + remarks.get(row))
        .toList();
  }
}
