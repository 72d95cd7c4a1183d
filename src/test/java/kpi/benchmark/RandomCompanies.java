package kpi.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A dataset of random companies with gaps and partial dates, crowded around the limits of the
 * definitions. The same seed gives the same bytes.
 */
final class RandomCompanies {

  static final LocalDate REFERENCE = LocalDate.of(2026, 1, 1);

  private static final String HEADER =
      "company_id,name,corporate_number,association,capital_origin,headquarters_country,founded,"
          + "capital_yen,total_investment_yen,employees,own_rd,mainly_import,"
          + "prior_device_business,device_rd_started,rd_specialised,marketable_product,base_rd,"
          + "base_production,base_sales,base_training,base_other,export,overseas_ip_filing,"
          + "overseas_investment,overseas_regulatory_filing,overseas_joint_rd";
  private static final String DESCRIPTION =
      """
      format: kpi-dataset/1
      title: 乱数で作った企業（模擬データ）
      fiscal-year: R7
      reference-date: 2026-01-01
      provenance:
        companies.csv: synthetic
      """;
  private static final int FLAGS_AFTER_DATES = 12;
  private static final int BLANK_PERCENT = 8;

  private final SplittableRandom random;

  RandomCompanies(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Writes so many companies into an existing folder; memory stays flat. */
  void write(Path folder, int companies) throws IOException {
    Files.writeString(folder.resolve("dataset.yaml"), DESCRIPTION, StandardCharsets.UTF_8);
    try (Writer writer =
        Files.newBufferedWriter(folder.resolve("companies.csv"), StandardCharsets.UTF_8)) {
      writer.write(HEADER);
      writer.write('\n');
      StringBuilder row = new StringBuilder();
      for (int number = 1; number <= companies; number++) {
        row.setLength(0);
        company(number, row);
        writer.append(row).write('\n');
      }
    }
  }

  private void company(int number, StringBuilder row) {
    row.append("C%07d".formatted(number)).append(",模擬企業").append(number).append("株式会社,,");
    cell(row, "模擬団体" + (char) ('A' + random.nextInt(5)));
    cell(row, random.nextInt(100) < 80 ? "domestic" : "foreign");
    cell(row, random.nextInt(100) < 85 ? "JP" : "US");
    cell(row, date(15));
    cell(row, amount(300_000_000));
    cell(row, random.nextInt(100) < 50 ? "" : amount(300_000_000));
    cell(row, amount(300));
    flag(row, 80);
    flag(row, 15);
    flag(row, 40);
    cell(row, date(5));
    for (int flag = 0; flag < FLAGS_AFTER_DATES; flag++) {
      flag(row, 20);
    }
    row.setLength(row.length() - 1);
  }

  private void flag(StringBuilder row, int percentYes) {
    cell(row, random.nextInt(100) < percentYes ? "yes" : "no");
  }

  private void cell(StringBuilder row, String value) {
    row.append(random.nextInt(100) < BLANK_PERCENT ? "" : value).append(',');
  }

  /** A quarter stand on the limit, one below or one above. */
  private String amount(long limit) {
    return Long.toString(
        random.nextInt(4) == 0 ? limit - 1 + random.nextInt(3) : random.nextLong(2 * limit));
  }

  /** Around the day on which a period of so many years ends; to the day, the month or the year. */
  private String date(int years) {
    LocalDate limit = REFERENCE.minusYears(years);
    LocalDate date =
        random.nextInt(4) == 0
            ? limit.plusDays(random.nextInt(5) - 2)
            : limit.plusDays(random.nextInt(4000) - 1000);
    String text = date.toString();
    return switch (random.nextInt(10)) {
      case 0 -> text.substring(0, 4);
      case 1 -> text.substring(0, 7);
      default -> text;
    };
  }
}
