package kpi.report.content.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Which matrices are shown, from {@code matrices.yaml}: presentation, not definition.
 *
 * @param indicator whose figures stand in the cells, a count
 * @param where the strata that are fixed
 * @param each the stratum key that makes the matrices
 * @param down the stratum key of the rows, the last value at the top
 * @param across the stratum key of the columns
 * @param whole the indicator whose figure of a matrix is the total of its cells
 * @param beneath the indicators whose figures of a matrix stand below it
 */
record MatrixPlan(
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

  static List<MatrixPlan> all() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try (InputStream in = MatrixPlan.class.getResourceAsStream("/kpi/report/matrices.yaml")) {
      return yaml.readValue(in, new TypeReference<List<MatrixPlan>>() {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
