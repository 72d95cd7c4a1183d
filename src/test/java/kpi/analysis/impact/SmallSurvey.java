package kpi.analysis.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kpi.Shipped;
import kpi.analysis.impact.flips.Flip;
import kpi.source.Messages;
import kpi.source.Rejected;

/** A small survey, and what a change of rules does to it, in short words. */
final class SmallSurvey {

  private SmallSurvey() {}

  /**
   * Writes a dataset.
   *
   * @param companies as id, founded, capital, employees, prior device business, capital origin
   */
  static Path dataset(Path temp, String... companies) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("data"));
    Files.writeString(
        folder.resolve("dataset.yaml"),
        """
        format: kpi-dataset/1
        title: 例
        fiscal-year: R8
        reference-date: 2026-04-01
        provenance: {companies.csv: synthetic}
        """);
    List<String> columns =
        Shipped.companies().columns().stream().map(column -> column.name()).toList();
    StringBuilder table = new StringBuilder(String.join(",", columns)).append('\n');
    for (String company : companies) {
      String[] given = company.split(",");
      table.append(
          columns.stream()
              .map(column -> cell(column, given))
              .collect(Collectors.joining(",", "", "\n")));
    }
    Files.writeString(folder.resolve("companies.csv"), table);
    return folder;
  }

  private static String cell(String column, String... given) {
    return switch (column) {
      case "company_id", "name" -> given[0];
      case "founded" -> given[1];
      case "capital_yen" -> given[2];
      case "employees" -> given[3];
      case "prior_device_business" -> given[4];
      case "capital_origin" -> given.length > 5 ? given[5] : "domestic";
      case "headquarters_country" -> "JP";
      case "own_rd", "marketable_product" -> "yes";
      case "device_rd_started" -> "2023-01-01";
      case "corporate_number", "association", "total_investment_yen" -> "";
      default -> "no";
    };
  }

  /** What a changed copy does to a dataset. */
  static Impact impact(ChangedCopy copy, Path dataset) throws Rejected {
    return SideBySide.of(
        List.of(dataset),
        Shipped.RULES,
        Shipped.DEFINITIONS,
        copy.folder(),
        2,
        kpi.source.Progress.NONE,
        new Messages());
  }

  private static List<Flip> read(Impact impact) throws IOException {
    List<Flip> flips = new ArrayList<>();
    impact.datasets().get(0).flips().forEach(flips::add);
    return flips;
  }

  static List<String> flips(Impact impact) throws IOException {
    return read(impact).stream()
        .map(
            flip ->
                "%s %s %s→%s %s"
                    .formatted(
                        flip.population(),
                        flip.subjectId(),
                        flip.before(),
                        flip.after(),
                        flip.rules()))
        .toList();
  }

  static List<String> conditions(Impact impact) throws IOException {
    return read(impact).stream()
        .flatMap(flip -> flip.conditions().stream())
        .map(
            one ->
                "%s: %s %s→%s"
                    .formatted(one.population(), one.sentence(), one.before(), one.after()))
        .toList();
  }
}
