package kpi.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kpi.cli.InProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of R7 of which the list for publication must give no withheld figure away. */
class ComparedForPublicationTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path R7 = Path.of("fixtures/r7");
  private static final Path OFF = Path.of("kpi-definitions");

  @TempDir static Path folder;

  private static Path on;
  private static Path before;

  @BeforeAll
  static void switchOn() throws IOException {
    on = folder.resolve("on/kpi-definitions");
    copy(OFF, on);
    Path rule = on.resolve("disclosure.yaml");
    Files.writeString(
        rule, Files.readString(rule).replace("in-force-from: null", "in-force-from: R4"));
    before = run("before", R7, on);
  }

  @Test
  void no_earlier_figure_and_no_difference_of_companies_is_shown() throws IOException {
    Path after = run("after", changed("companies.csv", lines -> without(lines, "C004,")), on);
    JsonNode list = published(before, after, on);
    assertThat(list.get("figures")).isNotEmpty();
    for (JsonNode figure : list.get("figures")) {
      assertThat(figure.get("shown").asText()).isIn("after", "nothing");
      assertThat(figure.get("before").isNull()).isTrue();
    }
    String text = compare(before, after, on, "--publication").out();
    assertThat(text)
        .contains("内資系の回答数 domestic-respondents\n      105 社（前の値と差は示さない）\n")
        .contains("示さない値は秘匿に関わる")
        .doesNotContain("106", "C004");
  }

  @Test
  void a_figure_that_one_run_withholds_has_no_number() throws IOException {
    Path open = run("open", R7, OFF);
    JsonNode figure = figure(published(before, open, on), "venture-without-product-share");
    assertThat(figure.get("shown").asText()).isEqualTo("nothing");
    assertThat(figure.get("before").isNull()).isTrue();
    assertThat(figure.get("after").isNull()).isTrue();
    assertThat(compare(open, before, on, "--publication").out()).doesNotContain("11.1%");
  }

  @Test
  void figures_of_rows_that_are_not_protected_are_shown_with_their_difference() throws IOException {
    Path after = run("hubs", changed("joint_research.csv", lines -> lines.subList(0, 50)), on);
    JsonNode list = published(before, after, on);
    assertThat(list.get("figures")).isNotEmpty();
    for (JsonNode figure : list.get("figures")) {
      assertThat(figure.get("id").asText()).contains("joint-research");
      assertThat(figure.get("shown").asText()).isEqualTo("all");
      assertThat(figure.get("before").get("display").asText()).isNotEmpty();
    }
    for (JsonNode figure : published(before, after, OFF).get("figures")) {
      assertThat(figure.get("shown").asText())
          .as("by another rule than that of the runs any table may be protected")
          .isEqualTo("after");
    }
  }

  @Test
  void what_tells_of_no_rule_is_taken_to_be_under_one() throws IOException {
    Path open = run("bare-before", R7, OFF);
    Path after = run("bare-after", changed("companies.csv", lines -> without(lines, "C005,")), OFF);
    assertThat(figure(published(open, after, OFF), "respondents").get("shown").asText())
        .isEqualTo("all");
    Files.delete(open.resolve("metadata.json"));
    assertThat(figure(published(open, after, OFF), "respondents").get("shown").asText())
        .isEqualTo("after");
  }

  private static List<String> without(List<String> lines, String start) {
    return lines.stream().filter(line -> !line.startsWith(start)).toList();
  }

  private static JsonNode figure(JsonNode list, String indicator) {
    for (JsonNode figure : list.get("figures")) {
      if (figure.get("id").asText().equals(indicator)) {
        return figure;
      }
    }
    throw new AssertionError("no change of " + indicator);
  }

  private static JsonNode published(Path before, Path after, Path definitions) throws IOException {
    return JSON.readTree(
        compare(before, after, definitions, "--publication", "--format", "json").out());
  }

  private static InProcess.Ended compare(
      Path before, Path after, Path definitions, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "compare",
                before.toString(),
                after.toString(),
                "--definitions",
                definitions.toString()));
    arguments.addAll(List.of(more));
    InProcess.Ended ended = InProcess.run(arguments);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return ended;
  }

  private static Path changed(String table, UnaryOperator<List<String>> change) throws IOException {
    Path data = Files.createTempDirectory(folder, "data").resolve("r7");
    copy(R7, data);
    Path file = data.resolve(table);
    Files.write(file, change.apply(Files.readAllLines(file)));
    return data;
  }

  private static Path run(String name, Path dataset, Path definitions) {
    Path out = folder.resolve("run-" + name);
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate",
                dataset.toString(),
                "--definitions",
                definitions.toString(),
                "--out",
                out.toString()));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return out;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
