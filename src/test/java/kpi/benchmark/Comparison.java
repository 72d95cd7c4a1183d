package kpi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.StreamSupport;

/** The results of a run, held against the counts of DuckDB over the same CSV. */
final class Comparison {

  private static final String MEMBERSHIPS =
      """
      SELECT population || ' ' || answer, count(*) FROM (
        SELECT 'ベンチャー企業' AS population, word(venture) AS answer FROM classed
        UNION ALL SELECT '異業種企業', word(entrant) FROM classed
        UNION ALL SELECT '内資系企業', word(domestic) FROM classed)
      WHERE NOT (population = '内資系企業' AND answer = 'no') GROUP BY 1
      """;
  private static final String WRITTEN =
      """
      SELECT population || ' ' || membership, count(*) FROM written
      WHERE population IN ('ベンチャー企業', '異業種企業', '内資系企業') GROUP BY 1
      """;
  private static final String WORD =
      "CREATE MACRO word(t) AS CASE WHEN t THEN 'yes' WHEN t IS NULL THEN 'undetermined' ELSE 'no'"
          + " END";

  private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);

  private final DuckCount duck;
  private final JsonNode results;

  /**
   * @param out the output folder of a run over the companies
   */
  Comparison(DuckCount duck, Path out) throws IOException, SQLException {
    this.duck = duck;
    results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    duck.read(out.resolve("internal/classifications.csv"));
    duck.execute(WORD);
  }

  /** How many companies are yes, no and undetermined in each population. */
  SortedMap<String, String> assertSameMemberships() throws SQLException {
    SortedMap<String, String> expected = duck.map(MEMBERSHIPS);
    assertThat(expected).hasSize(8);
    assertThat(duck.map(WRITTEN)).isEqualTo(expected);
    return expected;
  }

  /** The ranges of the counts and shares; each end is reached by some filling of the blanks. */
  void assertSameRanges() throws SQLException {
    assertRange(
        "venture-count",
        duck.row(
            "SELECT count(*) FILTER (domestic AND venture),"
                + " count(*) FILTER ((domestic AND venture) IS NOT false) FROM classed"));
    assertRange(
        "entrant-count",
        duck.row(
            "SELECT count(*) FILTER (as_entrant AND NOT as_other AND NOT as_none),"
                + " count(*) FILTER (as_entrant) FROM possible"));
    assertShare("venture-share", ventureShare());
    assertShare("entrant-share", entrantShare());
  }

  /** Lowest numerator and denominator, then highest. */
  private List<Long> ventureShare() throws SQLException {
    return duck.row(
        """
        SELECT count(*) FILTER (domestic AND venture),
          count(*) FILTER (domestic OR (domestic IS NULL AND venture IS NOT true)),
          count(*) FILTER ((domestic AND venture) IS NOT false),
          count(*) FILTER (domestic OR (domestic IS NULL AND venture IS NOT false))
        FROM classed
        """);
  }

  private List<Long> entrantShare() throws SQLException {
    return duck.row(
        """
        SELECT count(*) FILTER (as_entrant AND NOT as_other AND NOT as_none),
          count(*) FILTER (as_other OR (as_entrant AND NOT as_none)),
          count(*) FILTER (as_entrant),
          count(*) FILTER (as_entrant OR (as_other AND NOT as_none))
        FROM possible
        """);
  }

  private void assertRange(String indicator, List<Long> bounds) {
    JsonNode found = indicator(indicator);
    assertThat(found.get("lower").asLong()).as(indicator).isEqualTo(bounds.get(0));
    assertThat(found.get("upper").asLong()).as(indicator).isEqualTo(bounds.get(1));
    assertThat(bounds.get(0)).as("something is open").isLessThan(bounds.get(1));
  }

  private void assertShare(String indicator, List<Long> ends) {
    JsonNode found = indicator(indicator);
    assertThat(found.get("lower").asDouble())
        .as(indicator)
        .isEqualTo(ratio(ends.get(0), ends.get(1)));
    assertThat(found.get("upper").asDouble())
        .as(indicator)
        .isEqualTo(ratio(ends.get(2), ends.get(3)));
  }

  private static double ratio(long numerator, long denominator) {
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), EXACT)
        .doubleValue();
  }

  private JsonNode indicator(String id) {
    return StreamSupport.stream(results.get("indicators").spliterator(), false)
        .filter(one -> one.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
