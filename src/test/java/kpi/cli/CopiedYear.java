package kpi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpi.analysis.impact.ChangedCopy;

/** {@code fixtures/r7} as somebody in a hurry makes the next year of it. */
final class CopiedYear {

  private static final Path R7 = Path.of("fixtures/r7");
  private static final String COMPANY =
      "N%03d,模擬新規企業%1$03d株式会社,,模擬団体A,domestic,JP,2024-05-01,%d000000,,%d,yes,no,no,2025-01,"
          + "no,yes,no,no,no,no,no,no,no,no,no,no";

  private CopiedYear() {}

  /** All tables of R7, with another year and reference date, and ten new companies. */
  static ChangedCopy of(Path folder) throws IOException {
    ChangedCopy copy =
        ChangedCopy.of(R7, folder)
            .replace("dataset.yaml", "fiscal-year: R7", "fiscal-year: R8")
            .replace("dataset.yaml", "reference-date: 2026-01-01", "reference-date: 2027-01-01");
    Files.writeString(folder.resolve("companies.csv"), newCompanies(), StandardOpenOption.APPEND);
    return copy;
  }

  private static String newCompanies() {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(number -> COMPANY.formatted(number, 10 + number, 5 + number) + "\n")
        .collect(Collectors.joining());
  }
}
