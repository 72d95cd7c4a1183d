package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutation of a small set of rules; all shipped rules are mutated by {@code .ci/run}. */
class ReplayMutationTest {

  private static final Path SMALL = Path.of("fixtures", "dated-definition-after");

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path cases;

  @BeforeEach
  void prepare() throws IOException {
    cases = Files.createDirectory(temp.resolve("cases"));
    for (String half : List.of("before", "after")) {
      Path folder = cases.resolve(half);
      ChangedCopy.of(Path.of("fixtures", "dated-definition-" + half), folder)
          .replace("case.yaml", "rules: rules\ndefinitions: kpi-definitions\n", "");
    }
  }

  @Test
  void a_change_that_no_case_notices_is_told_with_its_place_and_a_row_that_would() {
    assertThat(mutate()).isEqualTo(1);
    assertThat(out())
        .contains(
            "気づかなかった: rules/company.dslr:19:5 従業員数が300人以下である → 従業員数が301人以下である",
            "判定が変わる行の例（companies.csv）:\n    company_id,",
            "気づいた: rules/company.dslr:18:5 創業から15年以内である → 創業から14年以内である（before）",
            "気づいた: rules/company.dslr:30:5 創業から10年以内である → 創業から11年以内である（after）",
            "気づいた: rules/company.dslr:31:5 従業員数が300人以下である → 従業員数が300人未満である（after）",
            "気づかなかった: rules/company.dslr:31:5 従業員数が300人以下である → （文を消す）");
  }

  @Test
  void the_row_that_would_notice_does_notice_once_it_is_a_case() throws IOException {
    mutate("--format", "json");
    JsonNode mutant = mutant("従業員数が301人以下である", "rules/company.dslr:31:5");
    assertThat(mutant.get("fate").asText()).isEqualTo("survived");
    Path folder = cases.resolve("one-more");
    ChangedCopy.of(cases.resolve("after"), folder).replace("case.yaml", "改正の日", "足した日");
    Path companies = folder.resolve("companies.csv");
    String header = Files.readAllLines(companies).get(0);
    Files.writeString(companies, header + "\n" + mutant.get("row").asText() + "\n");
    Files.delete(folder.resolve("expected-indicators.csv"));
    Files.writeString(
        folder.resolve("expected-classifications.csv"),
        "subject_id,population,membership\nS1,ベンチャー企業,no\n");
    mutate("--format", "json");
    JsonNode again = mutant("従業員数が301人以下である", "rules/company.dslr:31:5");
    assertThat(again.get("fate").asText()).isEqualTo("noticed");
    assertThat(again.get("case").asText()).isEqualTo("one-more");
  }

  @Test
  void rules_that_do_not_hold_any_more_count_as_refused() throws IOException {
    mutate("--format", "json");
    JsonNode dropped = mutant("", "kpi-02/indicators.dslr:7:5");
    assertThat(dropped.get("fate").asText()).isIn("refused", "noticed");
    assertThat(json().get("mutants")).allMatch(one -> one.has("fate") && one.has("place"));
  }

  @Test
  void a_reason_explains_what_no_case_can_notice() throws IOException {
    write("従業員数が300人以下である", "従業員数が301人以下である");
    mutate();
    assertThat(out()).contains("気づきようがない: rules/company.dslr:19:5", "（理由: 300人の企業はない）");
    assertThat(err()).doesNotContain("unnoticed");
  }

  @Test
  void a_reason_for_what_a_case_notices_is_told() throws IOException {
    write("創業から15年以内である", "創業から14年以内である");
    assertThat(mutate()).isEqualTo(1);
    assertThat(err()).contains("cases/unnoticed.yaml:3:5: [unnoticed-is-stale]");
  }

  @Test
  void a_broken_list_of_reasons_is_told() throws IOException {
    Files.writeString(cases.resolve("unnoticed.yaml"), "format: kpi-unnoticed/1\nmutant: []\n");
    assertThat(mutate()).isEqualTo(1);
    assertThat(err()).contains("cases/unnoticed.yaml:2:1: [yaml-");
  }

  @Test
  void rules_are_not_changed_while_a_case_fails() throws IOException {
    new ChangedCopy(cases.resolve("after")).replace("expected-indicators.csv", "25.0%", "26.0%");
    assertThat(mutate()).isEqualTo(1);
    assertThat(err()).contains("[mutation-needs-green]");
    assertThat(out()).doesNotContain("気づ");
  }

  private void write(String sentence, String after) throws IOException {
    Files.writeString(
        cases.resolve("unnoticed.yaml"),
        """
        format: kpi-unnoticed/1
        mutants:
          - rule: ベンチャー企業 改正前
            sentence: %s
            after: %s
            reason: 300人の企業はない
        """
            .formatted(sentence, after));
  }

  private int mutate(String... more) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
    String rules = SMALL.resolve("rules").toString();
    String definitions = SMALL.resolve("kpi-definitions").toString();
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(
        0,
        List.of(
            "replay",
            cases.toString(),
            "--mutate",
            "--rules",
            rules,
            "--definitions",
            definitions));
    return Program.run(terminal, arguments.toArray(String[]::new));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out());
  }

  private JsonNode mutant(String after, String place) throws IOException {
    for (JsonNode one : json().get("mutants")) {
      if (one.get("place").asText().endsWith(place)
          && (after.isEmpty()
              ? one.get("after").isNull()
              : one.get("after").asText().equals(after))) {
        return one;
      }
    }
    throw new AssertionError(after + " " + place);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
