package kpi.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kpi.cli.InProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example has three ventures among ten domestic companies. */
class TargetsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE = Path.of("fixtures/targets-example");
  private static final Path DEFINITIONS = EXAMPLE.resolve("kpi-definitions");

  @TempDir private Path folder;

  @Test
  void all_targets_are_listed_with_how_they_stand() {
    InProcess.Ended ended = run(EXAMPLE, DEFINITIONS);
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .contains("ベンチャー企業の割合  40.0%以上（R10まで）  模擬データ\n    期限前  30.0%（R7）  進捗 66.7%\n")
        .contains("中間の目標 25.0%以上（R6まで）  未達成  20.0%（R6）")
        .contains("変更前 50.0%以上（R10まで）（定めた者 例の会議、定めた日 2025-04-01")
        .contains("判定不能（値の範囲が目標をまたぐ）  33.3～66.7%（R7）  進捗 66.7%～133.3%")
        .contains("内資系の回答数  8社～9社（R7まで）  模擬データ\n    未達成  10（R7）  進捗 150.0%")
        .contains("達成（期限より前）  1（R7）")
        .endsWith("目標6件: 達成2件、未達成1件、期限前1件、判定不能2件\n")
        .doesNotContain("当たれば");
  }

  @Test
  void what_if_tells_the_smallest_numbers_and_where_there_is_none() {
    assertThat(run(EXAMPLE, DEFINITIONS, "--what-if").out())
        .contains(
            """
                40.0%以上（R10まで）に達するには、次のどれか
                  分母にあるもののうち、あと1社が分子に当たれば達する
                  分母にも分子にも当たるものが新たに2社加われば達する
            """)
        .contains("8社～9社（R7まで）に達するには、次のどれか\n      1社が当たらなくなれば達する")
        .contains("50.0%以下（R8まで）に達するのに要る数  判定不能があるため、1つに定まらない");
  }

  @Test
  void the_shipped_definitions_have_no_targets() throws IOException {
    assertThat(run(Path.of("fixtures/ranges"), Path.of("kpi-definitions")).out())
        .contains("判定する目標は定められていない");
    assertThat(json(Path.of("fixtures/ranges"), Path.of("kpi-definitions"))).isEmpty();
    InProcess.Ended evaluated =
        InProcess.run(
            List.of("evaluate", "fixtures/ranges", "--out", folder.resolve("out").toString()));
    assertThat(evaluated.out()).doesNotContain("目標");
    assertThat(folder.resolve("out/targets.csv")).doesNotExist();
    assertThat(Files.readString(folder.resolve("out/results.json"))).doesNotContain("\"targets\"");
  }

  @Test
  void a_target_in_words_is_told_and_not_judged() throws IOException {
    Path definitions = folder.resolve("words/kpi-definitions");
    copy(Path.of("kpi-definitions"), definitions);
    Path kpi = definitions.resolve("kpi-07/kpi.yaml");
    Files.writeString(kpi, Files.readString(kpi).replace("target: null", "target: 令和10年度までに4割とする"));
    InProcess.Ended ended = run(Path.of("fixtures/ranges"), definitions);
    assertThat(ended.out()).contains("文だけの目標（判定しない）  令和10年度までに4割とする").contains("判定する目標は定められていない");
    assertThat(
            JSON.readTree(run(Path.of("fixtures/ranges"), definitions, "--format", "json").out())
                .at("/inWords/0/text")
                .asText())
        .isEqualTo("令和10年度までに4割とする");
  }

  @Test
  void a_target_that_was_changed_is_a_change_of_the_definition_and_of_no_figure()
      throws IOException {
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "impact",
                EXAMPLE.toString(),
                "--definitions",
                DEFINITIONS.toString(),
                "--against",
                aimingAt(45).toString(),
                "--format",
                "json"));
    JsonNode impact = JSON.readTree(ended.out());
    assertThat(impact.at("/datasets/0/indicators")).isEmpty();
    assertThat(ended.out()).contains("venture-share").contains("\"target\"");
    assertThat(ended.out()).doesNotContain("venture-count");
  }

  @Test
  void the_results_tell_the_same_as_the_list() throws IOException {
    Path out = evaluated(DEFINITIONS);
    JsonNode results = JSON.readTree(Files.readString(out.resolve("results.json")));
    assertThat(results.get("targets")).isEqualTo(json(EXAMPLE, DEFINITIONS));
    assertThat(Files.readAllLines(out.resolve("targets.csv"))).hasSize(1 + 6 + 3 + 1);
    assertThat(Files.readAllLines(out.resolve("targets-codebook.csv")))
        .contains("state,undetermined,判定不能 値がないか範囲が目標をまたぐ,符号,");
  }

  @Test
  void a_withheld_figure_is_not_given_away_by_its_target() throws IOException {
    Path on = folder.resolve("on/kpi-definitions");
    copy(DEFINITIONS, on);
    String rule = Files.readString(Path.of("kpi-definitions/disclosure.yaml"));
    Files.writeString(
        on.resolve("disclosure.yaml"), rule.replace("in-force-from: null", "in-force-from: R7"));
    List<JsonNode> withheld = new ArrayList<>();
    for (JsonNode target : json(EXAMPLE, on, "--what-if")) {
      if (target.get("state").asText().equals("withheld")) {
        withheld.add(target);
      }
    }
    assertThat(withheld).isNotEmpty();
    for (JsonNode target : withheld) {
      assertThat(Stream.of("lower", "upper", "progressLower", "progressUpperExact", "reason"))
          .allMatch(key -> target.get(key).isNull());
      target
          .get("whatIf")
          .forEach(one -> assertThat(one.get("obstacle").asText()).isEqualTo("withheld"));
      assertThat(target.get("whatIf").findValues("least")).isEmpty();
    }
    String table = Files.readString(evaluated(on).resolve("targets.csv"));
    assertThat(table.lines().filter(row -> row.contains(",withheld,2025,")))
        .isNotEmpty()
        .allMatch(row -> row.contains(",withheld,2025,,,"));
    assertThat(run(EXAMPLE, on).out()).contains("秘匿  x（R7）");
  }

  @Test
  void companies_themes_and_people_are_told_and_what_is_no_count_of_them_is_refused()
      throws IOException {
    Path definitions = folder.resolve("r7/kpi-definitions");
    copy(Path.of("kpi-definitions"), definitions);
    aim(definitions, 1, "training-physicians-share", "", "30%");
    aim(definitions, 1, "training-participants-total", "", "3,300人");
    aim(definitions, 1, "training-participants-per-hub", "", "210");
    aim(definitions, 2, "venture-share-mean", "", "15%");
    aim(definitions, 6, "stage-up-share", "stratum: {scope: all}, ", "20%");
    aim(definitions, 6, "mean-grant", "stratum: {scope: all}, ", "1億円");
    JsonNode targets = json(Path.of("fixtures/r7"), definitions, "--what-if");
    List<String> told = new ArrayList<>();
    for (JsonNode target : targets) {
      JsonNode one = target.get("whatIf").get(0);
      StringBuilder words = new StringBuilder(target.get("id").asText());
      one.get("ways")
          .forEach(
              way ->
                  words
                      .append(" ")
                      .append(way.get("change").asText())
                      .append(way.get("enough"))
                      .append(one.get("unit").asText()));
      told.add(words + (one.get("obstacle").isNull() ? "" : " " + one.get("obstacle").asText()));
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            "training-physicians-share numerator126人 both180人",
            "training-participants-total more102人",
            "training-participants-per-hub other-formula",
            "venture-share-mean other-formula",
            "stage-up-share numerator11テーマ both13テーマ",
            "mean-grant other-formula");
  }

  private static void aim(Path definitions, int kpi, String id, String stratum, String value)
      throws IOException {
    Path file = definitions.resolve("kpi-0" + kpi + "/kpi.yaml");
    String text = Files.readString(file).replace("target: null\n", "target:\n");
    String entry =
        "  - {indicator: %s, %sdirection: at-least, value: \"%s\", by: R8, "
            .formatted(id, stratum, value);
    Files.writeString(
        file,
        text.replace(
            "target:\n", "target:\n" + entry + "set-by: 例, set-on: 2026-04-01, source: 例}\n"));
  }

  @Test
  void a_count_that_is_open_takes_a_range_of_companies() throws IOException {
    Path definitions = folder.resolve("open/kpi-definitions");
    copy(Path.of("kpi-definitions"), definitions);
    aim(definitions, 2, "venture-count", "", "10");
    aim(definitions, 2, "venture-share", "", "50%");
    assertThat(run(Path.of("fixtures/ranges"), definitions, "--what-if").out())
        .contains("あと6から8社が当たれば達する")
        .contains("50.0%以上（R8まで）に達するのに要る数  判定不能があるため、1つに定まらない");
  }

  @Test
  void the_said_number_of_companies_reaches_the_target_and_one_less_does_not() throws IOException {
    Random random = new Random(3);
    int tried = 0;
    for (int round = 0; round < 6; round++) {
      int ventures = random.nextInt(5);
      int others = 1 + random.nextInt(12);
      Path definitions = aimingAt(20 + random.nextInt(60));
      JsonNode target = share(companies(ventures, others), definitions);
      for (JsonNode way : last(target.get("whatIf"))) {
        if (way.get("least").isNull()) {
          continue;
        }
        tried++;
        int number = way.get("least").asInt();
        boolean isNew = way.get("change").asText().equals("both");
        for (int added : new int[] {number, number - 1}) {
          Path data = companies(ventures + added, isNew ? others : others - added);
          assertThat(share(data, definitions).get("state").asText())
              .as("%s ventures, %s others, %s", ventures, others, way)
              .isEqualTo(added == number ? "met" : "not-yet-due");
        }
      }
    }
    assertThat(tried).isGreaterThan(6);
  }

  /** The ways to the last value; none where it is reached. */
  private static JsonNode last(JsonNode whatIf) {
    return whatIf.isEmpty() ? whatIf : whatIf.get(whatIf.size() - 1).get("ways");
  }

  private Path aimingAt(int perCent) throws IOException {
    Path definitions = Files.createTempDirectory(folder, "aim").resolve("kpi-definitions");
    copy(DEFINITIONS, definitions);
    Path kpi = definitions.resolve("kpi-02/kpi.yaml");
    Files.writeString(
        kpi, Files.readString(kpi).replace("value: 40%", "value: %s%%".formatted(perCent)));
    return definitions;
  }

  private Path companies(int ventures, int others) throws IOException {
    Path data = Files.createTempDirectory(folder, "data");
    for (String file : List.of("dataset.yaml", "history.yaml")) {
      Files.copy(EXAMPLE.resolve(file), data.resolve(file));
    }
    List<String> example = Files.readAllLines(EXAMPLE.resolve("companies.csv"));
    List<String> lines = new ArrayList<>(example.subList(0, 1));
    for (int i = 0; i < ventures + others; i++) {
      String model = example.get(i < ventures ? 1 : 4);
      lines.add(model.replaceAll("C0[14]", "D" + (100 + i)));
    }
    Files.write(data.resolve("companies.csv"), lines);
    return data;
  }

  private JsonNode share(Path dataset, Path definitions) throws IOException {
    return json(dataset, definitions, "--what-if").get(0);
  }

  private Path evaluated(Path definitions) throws IOException {
    Path out = Files.createTempDirectory(folder, "run").resolve("out");
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate",
                EXAMPLE.toString(),
                "--definitions",
                definitions.toString(),
                "--out",
                out.toString()));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return out;
  }

  private static JsonNode json(Path dataset, Path definitions, String... options)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--format", "json"));
    InProcess.Ended ended = run(dataset, definitions, all.toArray(String[]::new));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return JSON.readTree(ended.out()).get("targets");
  }

  private static InProcess.Ended run(Path dataset, Path definitions, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("targets", dataset.toString(), "--definitions", definitions.toString()));
    arguments.addAll(List.of(options));
    return InProcess.run(arguments);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
