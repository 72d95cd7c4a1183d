package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A middle or greatest number is that of one respondent: where a rule protects, none is shown. */
class OrderedFiguresTest {

  private static final Path CASE = Path.of("fixtures", "middle-and-largest");

  @TempDir private Path temp;

  @Test
  void none_is_published_of_a_protected_table_nor_what_rests_on_it() throws IOException {
    Map<String, String> status = statuses(true);
    assertThat(status)
        .containsEntry("median", "withheld")
        .containsEntry("greatest", "withheld")
        .containsEntry("least", "withheld")
        .containsEntry("largest-two", "withheld")
        .containsEntry("associations", "withheld")
        .containsEntry("weighted", "withheld")
        .containsEntry("below-constant", "withheld")
        .containsEntry("foreign-median-known", "withheld")
        .containsEntry("constant", "measured")
        .containsEntry("constant-share", "measured");
    assertThat(statuses(false)).containsEntry("median", "bounded");
  }

  private Map<String, String> statuses(boolean isProtected) throws IOException {
    Path definitions = Files.createDirectory(temp.resolve("definitions-" + isProtected));
    Path kpi = Files.createDirectory(definitions.resolve("kpi-02"));
    for (String name : new String[] {"kpi.yaml", "indicators.dslr"}) {
      Files.copy(CASE.resolve("kpi-definitions/kpi-02").resolve(name), kpi.resolve(name));
    }
    String rule = Files.readString(Path.of("kpi-definitions/disclosure.yaml"));
    Files.writeString(
        definitions.resolve("disclosure.yaml"),
        isProtected
            ? rule.replace("in-force-from: null", "in-force-from: R7")
                .replace("set-on: null", "set-on: 2025-04-01")
            : rule);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new Output(out), new Output(err), Map.of("KPI_LANG", "ja"), Path.of(""), false);
    int exitCode =
        Program.run(
            terminal,
            "evaluate",
            CASE.toString(),
            "--rules",
            CASE.resolve("rules").toString(),
            "--definitions",
            definitions.toString(),
            "--format",
            "json");
    assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
    Map<String, String> statuses = new TreeMap<>();
    for (JsonNode one : new ObjectMapper().readTree(out.toByteArray()).get("indicators")) {
      statuses.put(one.get("id").asText(), one.get("status").asText());
    }
    return statuses;
  }
}
