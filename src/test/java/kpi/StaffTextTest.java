package kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What staff read is in one style. Messages and help are polite (です・ます), the text of reports is
 * plain (である). The sentences of rules are a language of their own and are left alone.
 */
class StaffTextTest {

  private static final Path RESOURCES = Path.of("src/main/resources/kpi");
  private static final Path VOCABULARY = RESOURCES.resolve("vocabulary");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern OTHER_WORD = Pattern.compile("確かめ|フォルダ(?!ー)");
  private static final Pattern NOT_BY_ANOTHER_WORD = Pattern.compile("(?<!は)でない(?!と)");
  private static final Pattern POLITE = Pattern.compile("(です|ます|ません|でした|ました|ください)か?$");
  private static final Pattern PLAIN = Pattern.compile("([るすくうつむぶぐ]|[しっい]た|ない|だ)$");
  private static final Pattern ASIDE = Pattern.compile("[（(「][^（(「）)」]*[）)」]");

  /** A line of a file, as it is shown when it is wrong. */
  private record Line(Path file, int number, String text) {

    Line with(UnaryOperator<String> change) {
      return new Line(file, number, change.apply(text));
    }

    @Override
    public String toString() {
      return file + ":" + number + " " + text.strip();
    }
  }

  @Test
  void one_word_stands_for_one_thing() throws IOException {
    List<Line> lines = new ArrayList<>(lines(RESOURCES, "properties", "json", "ftlh", "yaml"));
    for (String folder : List.of("rules", "kpi-definitions", "fixtures")) {
      lines.addAll(lines(Path.of(folder), "md", "dslr", "yaml"));
    }
    lines.addAll(lines(Path.of("README.md")));
    lines.addAll(lines(Path.of("kpi")));
    lines.addAll(lines(Path.of("kpi.cmd")));
    lines.addAll(literals());
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(wrong(lines, OTHER_WORD.asPredicate())).isEmpty();
  }

  @Test
  void what_is_not_so_is_said_in_one_way() throws IOException {
    List<Line> lines =
        new ArrayList<>(
            lines(RESOURCES, "properties", "json", "ftlh").stream()
                .filter(line -> !line.file().startsWith(VOCABULARY))
                .toList());
    lines.addAll(literals());
    assertThat(wrong(lines, NOT_BY_ANOTHER_WORD.asPredicate())).isEmpty();
  }

  @Test
  void messages_and_help_are_polite() throws IOException {
    List<Line> lines =
        Stream.concat(
                japanese(RESOURCES.resolve("messages")).stream(),
                lines(RESOURCES.resolve("cli/help_ja.properties")).stream())
            .toList();
    assertThat(lines).hasSizeGreaterThan(300);
    assertThat(wrong(lines, text -> ends(text).anyMatch(StaffTextTest::isPlain))).isEmpty();
  }

  @Test
  void only_of_a_table_or_a_workbook_is_a_spreadsheet_spoken_of() throws IOException {
    List<Line> lines = lines(RESOURCES.resolve("messages"), "properties");
    assertThat(wrong(lines, text -> text.contains("Excel")))
        .allMatch(
            line ->
                line.text().contains(".remedy-of-a-table = ")
                    || line.text().matches("source-[a-z]+-workbook\\..*"));
  }

  @Test
  void reports_are_plain() throws IOException {
    List<Line> lines = new ArrayList<>(lines(RESOURCES.resolve("report/content_ja.properties")));
    lines.addAll(lines(RESOURCES.resolve("report/office_ja.properties")));
    lines.addAll(lines(RESOURCES.resolve("report/html/report.ftlh")));
    assertThat(wrong(lines, text -> ends(text).anyMatch(POLITE.asPredicate()))).isEmpty();
  }

  private static boolean isPlain(String sentence) {
    return PLAIN.matcher(sentence).find() && !POLITE.matcher(sentence).find();
  }

  /** The sentences of a line without its key, marks and what stands in brackets. */
  private static Stream<String> ends(String text) {
    String value = text.replaceFirst("^[A-Za-z0-9_.*\\[\\]-]+ *= *", "").replaceAll("<[^>]*>", "。");
    for (String before = ""; !before.equals(value); ) {
      before = value;
      value = ASIDE.matcher(value).replaceAll("");
    }
    return Stream.of(value.split("。|\\\\n")).map(String::strip).filter(one -> !one.isEmpty());
  }

  private static List<Line> wrong(List<Line> lines, Predicate<String> isWrong) {
    return lines.stream()
        .filter(line -> !line.text().startsWith("#"))
        .filter(line -> isWrong.test(line.text()))
        .toList();
  }

  private static List<Line> japanese(Path folder) throws IOException {
    return lines(folder, "properties").stream()
        .filter(line -> line.file().toString().endsWith("_ja.properties"))
        .toList();
  }

  /** The literals of the program; comments are in English. */
  private static List<Line> literals() throws IOException {
    return lines(Path.of("src/main/java"), "java").stream()
        .map(
            line ->
                line.with(
                    text ->
                        LITERAL
                            .matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.joining(" "))))
        .toList();
  }

  private static List<Line> lines(Path folder, String... endings) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> Stream.of(endings).anyMatch(one -> file.toString().endsWith(one)))
              .sorted()
              .toList();
    }
    List<Line> lines = new ArrayList<>();
    for (Path file : files) {
      lines.addAll(lines(file));
    }
    return lines;
  }

  private static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      lines.add(new Line(file, lines.size() + 1, text));
    }
    return lines;
  }
}
