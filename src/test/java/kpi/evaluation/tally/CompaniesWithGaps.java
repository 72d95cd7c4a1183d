package kpi.evaluation.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kpi.RandomCompanies;

/** Random companies of which each has a few blanks, in columns that matter. */
public final class CompaniesWithGaps {

  private static final List<String> COLUMNS =
      List.of(
          "capital_origin",
          "headquarters_country",
          "founded",
          "capital_yen",
          "total_investment_yen",
          "employees",
          "own_rd",
          "mainly_import",
          "prior_device_business",
          "device_rd_started",
          "rd_specialised",
          "marketable_product",
          "base_rd",
          "export");

  private final Random random;
  private final RandomCompanies complete;

  public CompaniesWithGaps(long seed, LocalDate day) {
    random = new Random(seed);
    complete = new RandomCompanies(seed, day, 0);
  }

  public List<Map<String, String>> next(int companies, int mostBlanks) {
    return IntStream.range(0, companies)
        .mapToObj(i -> company(i, random.nextInt(mostBlanks + 1)))
        .toList();
  }

  private Map<String, String> company(int number, int blanks) {
    Map<String, String> company = complete.next(number);
    List<String> columns = new ArrayList<>(COLUMNS);
    Collections.shuffle(columns, random);
    columns.subList(0, blanks).forEach(column -> company.put(column, ""));
    return company;
  }
}
