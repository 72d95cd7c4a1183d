package kpi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kpi.packaged.Packaged;
import kpi.packaged.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tens of thousands of random companies: the program and DuckDB agree on every one of them. */
class RandomCompaniesIT {

  private static final int COMPANIES = 30_000;
  private static final long SEED = 7;

  private static final String DIFFERENT_ANSWERS =
      """
      SELECT w.company, 'program ' || w.failed || ' / ' || w.open
        || ' DuckDB ' || e.failed || ' / ' || e.open
      FROM (
        SELECT subject_id AS company, coalesce(failed_conditions, '') AS failed,
          coalesce(unknown_conditions, '') AS open
        FROM written WHERE population = '%s' AND membership <> 'yes') w
      FULL JOIN (
        SELECT company_id AS company,
          coalesce(array_to_string(list_sort([%s]), '; '), '') AS failed,
          coalesce(array_to_string(list_sort([%s]), '; '), '') AS open
        FROM classed WHERE %s IS NOT true) e USING (company)
      WHERE w.failed IS DISTINCT FROM e.failed OR w.open IS DISTINCT FROM e.open
      LIMIT 5
      """;

  /** Each condition of the definitions, and the column of DuckDB that answers it. */
  private static final String[][] VENTURE = {
    {"本社が日本にある", "hq"},
    {"医療機器の研究開発を自ら行う", "rd"},
    {"創業から15年以内である", "young"},
    {"資本金又は出資総額が3億円以下である", "small_capital"},
    {"従業員数が300人以下である", "few"},
    {"輸入を主とする企業でない", "maker"}
  };

  private static final String[][] ENTRANT = {
    {"本社が日本にある", "hq"},
    {"従来は医療機器に関する事業を行っていなかった", "newcomer"},
    {"医療機器の研究開発の開始から5年以内である", "recent"},
    {"\"ベンチャー企業\"に該当しない", "(NOT venture)"}
  };

  @TempDir Path scratch;

  @Test
  void memberships_ranges_and_every_condition_agree_with_duckdb() throws Exception {
    Path dataset = Files.createDirectory(scratch.resolve("dataset"));
    new RandomCompanies(SEED).write(dataset, COMPANIES);
    Path out = scratch.resolve("out");
    Run run = Packaged.kpi("evaluate", dataset.toString(), "--out", out.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (DuckCount duck = new DuckCount(dataset.resolve("companies.csv"))) {
      Comparison comparison = new Comparison(duck, out);
      comparison.assertSameMemberships();
      comparison.assertSameRanges();
      assertThat(duck.map(differences("ベンチャー企業", "venture", VENTURE))).isEmpty();
      assertThat(duck.map(differences("異業種企業", "entrant", ENTRANT))).isEmpty();
      assertThat(duck.map(differences("ベンチャー企業", "entrant", VENTURE))).isNotEmpty();
    }
  }

  private static String differences(String population, String column, String[]... conditions) {
    return DIFFERENT_ANSWERS.formatted(
        population, sentences(conditions, "NOT %s"), sentences(conditions, "%s IS NULL"), column);
  }

  /** A list of those sentences whose answer is of one kind; NULL where it is another. */
  private static String sentences(String[][] conditions, String kind) {
    StringBuilder list = new StringBuilder();
    for (String[] condition : conditions) {
      list.append(list.isEmpty() ? "" : ", ")
          .append("CASE WHEN ")
          .append(kind.formatted(condition[1]))
          .append(" THEN '")
          .append(condition[0])
          .append("' END");
    }
    return list.toString();
  }
}
