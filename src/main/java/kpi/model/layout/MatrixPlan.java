package kpi.model.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Matrices that a report shows beside one another.
 *
 * @param id unique within the KPI
 * @param indicator whose figures stand in the cells, a count
 * @param where the strata that are fixed
 * @param each the stratum key that makes the matrices
 * @param down the stratum key of the rows, the last value at the top
 * @param across the stratum key of the columns
 * @param whole the indicator whose figure of a matrix is the total of its cells
 * @param beneath the indicators whose figures of a matrix stand below it
 */
public record MatrixPlan(
    int kpi,
    String id,
    String title,
    String indicator,
    Map<String, String> where,
    String each,
    String down,
    String across,
    String whole,
    List<String> beneath) {

  public MatrixPlan {
    where = Map.copyOf(where);
    beneath = List.copyOf(beneath);
  }

  /** The stratum keys of the figures of a whole matrix. */
  public Set<String> keysOfWhole() {
    Set<String> keys = new TreeSet<>(where.keySet());
    keys.add(each);
    return keys;
  }

  /** The stratum keys of the figures in the cells. */
  public Set<String> keysOfCells() {
    Set<String> keys = keysOfWhole();
    keys.add(down);
    keys.add(across);
    return keys;
  }
}
