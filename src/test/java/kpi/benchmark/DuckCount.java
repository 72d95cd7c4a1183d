package kpi.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts companies in SQL, whose {@code AND}, {@code OR} and {@code NOT} over NULL are the
 * three-valued logic of the definitions; no line of the program takes part. A date after the
 * reference date is no answer.
 */
final class DuckCount implements AutoCloseable {

  private static final String COMPANIES =
      """
      CREATE TABLE answered AS
      WITH read AS (
        SELECT *,
          CASE length(founded) WHEN 4 THEN founded || '-01-01' WHEN 7 THEN founded || '-01'
            ELSE founded END::DATE AS founded_first,
          CASE length(device_rd_started) WHEN 4 THEN device_rd_started || '-01-01'
            WHEN 7 THEN device_rd_started || '-01' ELSE device_rd_started END::DATE AS rd_first
        FROM read_csv('%s', header = true, all_varchar = true)),
      held AS (
        SELECT * REPLACE (
          CASE WHEN founded_first <= DATE '2026-01-01' THEN founded_first END AS founded_first,
          CASE WHEN rd_first <= DATE '2026-01-01' THEN rd_first END AS rd_first)
        FROM read),
      spans AS (
        SELECT *,
          CASE length(founded) WHEN 4 THEN founded_first + INTERVAL 1 YEAR - INTERVAL 1 DAY
            WHEN 7 THEN last_day(founded_first) ELSE founded_first END AS founded_last,
          CASE length(device_rd_started) WHEN 4 THEN rd_first + INTERVAL 1 YEAR - INTERVAL 1 DAY
            WHEN 7 THEN last_day(rd_first) ELSE rd_first END AS rd_last
        FROM held)
      SELECT company_id,
        capital_origin = 'domestic' AS domestic,
        headquarters_country = 'JP' AS hq,
        own_rd = 'yes' AS rd,
        CASE WHEN DATE '2026-01-01' <= founded_first + INTERVAL 15 YEAR THEN true
          WHEN DATE '2026-01-01' > founded_last + INTERVAL 15 YEAR THEN false END AS young,
        coalesce(capital_yen, total_investment_yen)::BIGINT <= 300000000 AS small_capital,
        employees::BIGINT <= 300 AS few,
        mainly_import = 'no' AS maker,
        prior_device_business = 'no' AS newcomer,
        CASE WHEN DATE '2026-01-01' <= rd_first + INTERVAL 5 YEAR THEN true
          WHEN DATE '2026-01-01' > rd_last + INTERVAL 5 YEAR THEN false END AS recent
      FROM spans
      """;

  /** {@code rest}: a venture but for the headquarters, on which venture and entrant both depend. */
  private static final String CLASSES =
      """
      CREATE TABLE classed AS
      SELECT *, hq AND rest AS venture, hq AND newcomer AND recent AND NOT (hq AND rest) AS entrant
      FROM (SELECT *, rd AND young AND small_capital AND few AND maker AS rest FROM answered)
      """;

  /**
   * What filling the blanks can make of a company: an entrant, one of the others in the base of the
   * entrants' share, or none of these.
   */
  private static final String POSSIBLE =
      """
      CREATE TABLE possible AS
      SELECT
        domestic IS NOT false AND hq IS NOT false AND (newcomer AND recent) IS NOT false
          AND rest IS NOT true AS as_entrant,
        domestic IS NOT false AND (hq IS NOT true
          OR (rest IS NOT true AND (newcomer AND recent) IS NOT true)) AS as_other,
        domestic IS NOT true OR (hq IS NOT false AND rest IS NOT false) AS as_none
      FROM classed
      """;

  private final Connection connection;

  DuckCount(Path companies) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute(COMPANIES.formatted(companies.toString().replace("'", "''")));
    execute(CLASSES);
    execute(POSSIBLE);
  }

  /** Adds a table with the classifications that the program wrote. */
  void read(Path classifications) throws SQLException {
    execute(
        "CREATE TABLE written AS SELECT * FROM read_csv('%s', header = true, all_varchar = true)"
            .formatted(classifications.toString().replace("'", "''")));
  }

  void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** The first column of each row with the second. */
  SortedMap<String, String> map(String query) throws SQLException {
    SortedMap<String, String> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.put(result.getString(1), result.getString(2));
      }
    }
    return rows;
  }

  /** The cells of the only row. */
  List<Long> row(String query) throws SQLException {
    List<Long> cells = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        cells.add(result.getLong(column));
      }
    }
    return cells;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
