package kpi.report.html;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages of a PDF and where each word stands, as pdftotext tells. */
record PrintedPages(List<Page> words) {

  private static final Path PROGRAM = Path.of("/usr/bin/pdftotext");
  private static final Pattern PAGE =
      Pattern.compile(
          "<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">(.*?)</page>", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">(.*?)</word>");

  /** Sizes in points. */
  record Page(double width, double height, List<MatchResult> found) {

    boolean isA4() {
      return Math.abs(width - 595.28) < 1 && Math.abs(height - 841.89) < 1;
    }

    String text() {
      StringBuilder text = new StringBuilder();
      found.forEach(word -> text.append(word.group(5)));
      return text.toString();
    }

    /** Words that stand beyond the margins of 14 mm at the sides, or off the paper. */
    List<String> outside() {
      double margin = 14 * 72 / 25.4 - 2;
      return found.stream()
          .filter(
              word ->
                  at(word, 1) < margin
                      || at(word, 3) > width - margin
                      || at(word, 2) < 0
                      || at(word, 4) > height)
          .map(word -> word.group(5))
          .toList();
    }

    private static double at(MatchResult word, int group) {
      return Double.parseDouble(word.group(group));
    }
  }

  static boolean canRead() {
    return Files.isExecutable(PROGRAM);
  }

  static PrintedPages of(Path pdf) throws Exception {
    Path boxes = pdf.resolveSibling(pdf.getFileName() + ".html");
    new ProcessBuilder(PROGRAM.toString(), "-bbox", pdf.toString(), boxes.toString())
        .inheritIO()
        .start()
        .waitFor();
    List<Page> pages = new ArrayList<>();
    PAGE.matcher(Files.readString(boxes, StandardCharsets.UTF_8))
        .results()
        .forEach(
            page ->
                pages.add(
                    new Page(
                        Double.parseDouble(page.group(1)),
                        Double.parseDouble(page.group(2)),
                        WORD.matcher(page.group(3)).results().toList())));
    return new PrintedPages(pages);
  }
}
