package kpi.model.dataset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.fact.TableSchema;
import kpi.source.Place;

/** What {@code dataset.yaml} says of single rows. */
public record RowNotes(List<Accepted> accepted, List<Same> same, List<Assumed> assumed) {

  public static final RowNotes NONE = new RowNotes(List.of(), List.of(), List.of());

  public RowNotes {
    accepted = List.copyOf(accepted);
    same = List.copyOf(same);
    assumed = List.copyOf(assumed);
  }

  /**
   * A row that is a unit of the survey, although it may not look so.
   *
   * @param table the file's name without extension
   * @param id the key, several columns joined by {@code /}
   */
  public record Accepted(String table, String id, String reason, Place place) {}

  /**
   * One unit that answered more than once.
   *
   * @param table the file's name without extension
   * @param stands the id of the row that counts
   * @param dropped the ids of the rows that do not
   */
  public record Same(
      String table, String stands, List<String> dropped, String reason, Place place) {}

  /**
   * A row of which it is only assumed that it is there: what counts it is synthetic.
   *
   * @param table the file's name without extension
   * @param id the key, several columns joined by {@code /}
   */
  public record Assumed(String table, String id, String reason, Place place) {}

  /** What is said of the rows of a table. */
  public RowNotes of(TableSchema table) {
    return new RowNotes(
        accepted.stream().filter(one -> one.table().equals(table.name())).toList(),
        same.stream().filter(one -> one.table().equals(table.name())).toList(),
        assumed.stream().filter(one -> one.table().equals(table.name())).toList());
  }

  /** Whether another row stands for this one. */
  public boolean isDropped(String table, String id) {
    return same.stream().anyMatch(one -> one.table().equals(table) && one.dropped().contains(id));
  }

  public Set<String> assumedIds() {
    return assumed.stream().map(Assumed::id).collect(Collectors.toUnmodifiableSet());
  }

  public Set<String> acceptedIds() {
    return accepted.stream().map(Accepted::id).collect(Collectors.toUnmodifiableSet());
  }
}
