package kpi.cli.result;

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
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {

  private static final String R7 = "fixtures/r7";
  private static final String WAIVERS = "fixtures/r7/waivers-example.yaml";

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void the_ten_differences_stand_in_json_in_their_contracted_form() throws IOException {
    assertThat(run("reconcile", R7, "--format", "json")).isEqualTo(1);
    JsonNode json = json();
    List<String> pairs = new ArrayList<>();
    for (JsonNode difference : json.get("differences")) {
      pairs.add(difference.get("printed").asText() + "/" + difference.get("recomputed").asText());
      assertThat(difference.get("page").asText()).isNotBlank();
      assertThat(difference.get("stratum").isObject()).isTrue();
    }
    assertThat(pairs)
        .containsExactlyInAnyOrder(
            "54/55", "39/38", "62/61", "84/82", "261/259", "30/29", "61/60", "193/192", "265/261",
            "15/15.1");
    assertThat(json.at("/differences/0/kind").asText()).isEqualTo("value");
    assertThat(json.at("/differences/0/indicator").asText())
        .isEqualTo("training-participants-per-course");
    assertThat(json.at("/differences/0/stratum/theme").asText()).isEqualTo("1");
    assertThat(json.get("equal").asInt()).isEqualTo(200);
    assertThat(json.get("notRecomputable")).hasSize(51);
    assertThat(json.get("waived")).isEmpty();
    assertThat(err()).isEmpty();
  }

  @Test
  void waivers_that_cover_all_ten_give_exit_code_zero_and_keep_them_visible() throws IOException {
    assertThat(run("reconcile", R7, "--waivers", WAIVERS, "--format", "json")).isZero();
    JsonNode json = json();
    assertThat(json.get("differences")).isEmpty();
    assertThat(json.get("waived")).hasSize(10);
    assertThat(json.at("/waived/0/waiver/when").asText()).isEqualTo("2026-04-01");
    assertThat(json.get("unusedWaivers")).isEmpty();
    out.reset();
    assertThat(run("reconcile", R7, "--waivers", WAIVERS)).isZero();
    assertThat(out()).contains("■ 確認済みの差異 10件", "印刷 54  再計算 55", "（例）集計担当");
  }

  @Test
  void a_waiver_of_a_difference_that_is_gone_gives_exit_code_one() throws IOException {
    ChangedCopy data =
        ChangedCopy.of(Path.of(R7), temp.resolve("r7"))
            .replace("published.yaml", "printed: \"54\"", "printed: \"55\"");
    String waivers = data.folder().resolve("waivers-example.yaml").toString();
    assertThat(run("reconcile", data.folder().toString(), "--waivers", waivers)).isEqualTo(1);
    assertThat(out())
        .contains("■ 見直しが要る確認済みの差異 1件", "waivers-example.yaml:6:5", "この差異は今は見つかりません")
        .doesNotContain("■ 一致しない値");
  }

  @Test
  void a_waiver_whose_figures_changed_does_not_cover_the_new_difference() throws IOException {
    ChangedCopy data =
        ChangedCopy.of(Path.of(R7), temp.resolve("r7"))
            .replace("published.yaml", "printed: \"54\"", "printed: \"53\"");
    String waivers = data.folder().resolve("waivers-example.yaml").toString();
    assertThat(run("reconcile", data.folder().toString(), "--waivers", waivers)).isEqualTo(1);
    assertThat(out()).contains("■ 一致しない値 1件", "印刷 53  再計算 55", "差異の値が変わっています: 印刷 53  再計算 55");
  }

  @Test
  void the_command_that_explains_a_difference_runs() {
    run("reconcile", R7, "--rules", "rules");
    List<String> commands =
        out().lines().filter(line -> line.contains("kpi explain")).map(String::strip).toList();
    assertThat(commands).hasSize(2);
    for (String command : commands) {
      String[] arguments = command.substring(command.indexOf("explain")).split(" ");
      assertThat(arguments).contains("--rules");
      assertThat(run(arguments)).isZero();
    }
  }

  @Test
  void english_says_the_same() {
    assertThat(run("reconcile", R7, "--lang", "en")).isEqualTo(1);
    assertThat(out())
        .contains("printed 54  recomputed 55")
        .endsWith(
            "Reconciliation: 200 equal, 10 different, 0 waived,"
                + " 0 waivers to be looked at again, 51 not recomputable\n");
  }

  @Test
  void a_dataset_without_printed_figures_is_missing_input() {
    assertThat(run("reconcile", "fixtures/ranges")).isEqualTo(66);
    assertThat(err()).contains("[nothing-printed]");
    assertThat(out()).isEmpty();
  }

  @Test
  void figures_of_which_none_can_be_compared_do_not_reconcile() throws IOException {
    Path data = ChangedCopy.of(Path.of("fixtures/ranges"), temp.resolve("data")).folder();
    Files.writeString(
        data.resolve("published.yaml"),
        "format: kpi-published/1\nfigures:\n  - {indicator: a, printed: \"1\", page: x}\n");
    assertThat(run("reconcile", data.toString())).isEqualTo(1);
    assertThat(err()).contains("[nothing-compared]");
  }

  @Test
  void a_range_is_shown_beside_the_printed_number() throws IOException {
    Path data =
        ChangedCopy.of(Path.of("fixtures/venture-capital-blank"), temp.resolve("d")).folder();
    Files.writeString(
        data.resolve("published.yaml"),
        "format: kpi-published/1\n"
            + "figures:\n  - {indicator: venture-share, printed: \"10.4%\", page: x}\n");
    assertThat(run("reconcile", data.toString())).isEqualTo(1);
    assertThat(out()).contains("印刷 10.4%  再計算 0.0～100.0%");
  }

  @Test
  void a_broken_waiver_file_stops_before_anything_is_printed() throws IOException {
    Path file = Files.writeString(temp.resolve("w.yaml"), "format: kpi-waivers/1\nwaivers: []\n");
    assertThat(run("reconcile", R7, "--waivers", file.toString())).isEqualTo(65);
    assertThat(err()).contains("w.yaml:2:10");
    assertThat(out()).isEmpty();
    assertThat(run("reconcile", R7, "--waivers", temp.resolve("none").toString())).isEqualTo(66);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out());
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
    return Program.run(terminal, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
