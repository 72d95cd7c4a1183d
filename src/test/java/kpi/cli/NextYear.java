package kpi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpi.analysis.impact.ChangedCopy;

/** The year after {@code fixtures/r7}: copied by somebody in a hurry, or surveyed anew. */
final class NextYear {

  private static final Path R7 = Path.of("fixtures/r7");
  private static final String COMPANY =
      "N%03d,模擬新規企業%1$03d株式会社,,模擬団体A,domestic,JP,2024-05-01,%d000000,,%d,yes,no,no,2025-01,"
          + "no,yes,no,no,no,no,no,no,no,no,no,no\n";

  private NextYear() {}

  /** All tables of R7, with another year and reference date, and ten new companies. */
  static ChangedCopy copied(Path folder) throws IOException {
    ChangedCopy copy =
        ChangedCopy.of(R7, folder)
            .replace("dataset.yaml", "fiscal-year: R7", "fiscal-year: R8")
            .replace("dataset.yaml", "reference-date: 2026-01-01", "reference-date: 2027-01-01");
    Files.writeString(folder.resolve("companies.csv"), newCompanies(10), StandardOpenOption.APPEND);
    return copy;
  }

  /**
   * A survey of the next year: the same hubs and most of the same companies and themes, some of
   * whose answers are what they were.
   */
  static ChangedCopy surveyed(Path folder) throws IOException {
    ChangedCopy survey = ChangedCopy.of(R7, folder);
    header(folder.resolve("dataset.yaml"));
    Files.delete(folder.resolve("published.yaml"));
    Files.delete(folder.resolve("commentary.yaml"));
    history(folder.resolve("history.yaml"));
    rows(folder, "courses.csv", 4, 5, 1);
    rows(folder, "satisfaction.csv", 3, 3, 2);
    rows(folder, "joint_research.csv", 2, 2, 1);
    rows(folder, "cooperation.csv", 3, 4, 1);
    rows(folder, "themes.csv", 6, 2, 700);
    rows(folder, "companies.csv", 9, 3, 2);
    append(folder, "companies.csv", newCompanies(10));
    append(folder, "approvals.csv", "R8,A090,模擬申請者090株式会社,new,yes\n");
    append(folder, "themes.csv", "T900,医療機器等研究成果展開事業,none,2026-05-01,1,1,20000,\n");
    return survey;
  }

  private static void header(Path file) throws IOException {
    String header =
        Files.readString(file)
            .replace("R7報告", "R8報告")
            .replace("fiscal-year: R7", "fiscal-year: R8")
            .replace("2025-04-01/2026-03-31", "2026-04-01/2027-03-31")
            .replace("2026-01-01", "2027-01-01")
            .replace("  published.yaml: published\n", "")
            .replaceAll(
                "(courses|themes)\\.csv: \\{default: published", "$1.csv: {default: survey");
    Files.writeString(file, header);
  }

  private static void history(Path file) throws IOException {
    Files.writeString(
        file,
        "  R7:\n    - {indicator: venture-count, value: 11, origin: published}\n",
        StandardOpenOption.APPEND);
  }

  /** Raises a number in every row but each n-th. */
  private static void rows(Path folder, String table, int column, int each, int by)
      throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(table));
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (i > 0 && i % each != 0 && !cells[column].isEmpty()) {
        cells[column] = Integer.toString(Integer.parseInt(cells[column]) + by);
      }
      changed.add(String.join(",", cells));
    }
    Files.write(folder.resolve(table), changed);
  }

  private static void append(Path folder, String table, String rows) throws IOException {
    Files.writeString(folder.resolve(table), rows, StandardOpenOption.APPEND);
  }

  private static String newCompanies(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> COMPANY.formatted(number, 10 + number, 5 + number))
        .collect(Collectors.joining());
  }
}
