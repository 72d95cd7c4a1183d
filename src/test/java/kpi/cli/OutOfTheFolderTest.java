package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kpi.packaged.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is read or written outside of the folders that were named. */
@Timeout(60)
class OutOfTheFolderTest {

  private static final String SECRET = "秘密の行である";

  @TempDir private Path folder;

  private Path rules;
  private Path definitions;
  private Path fixture;
  private Path elsewhere;

  @BeforeEach
  void copies() throws IOException {
    rules = Tree.copy(Path.of("rules"), folder.resolve("rules"));
    definitions = Tree.copy(Path.of("kpi-definitions"), folder.resolve("kpi-definitions"));
    fixture =
        Tree.copy(Path.of("fixtures/venture-capital-blank"), folder.resolve("fixtures/of-one"));
    elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), SECRET + "　\n");
  }

  @AfterEach
  void what_stands_elsewhere_is_as_it_was() {
    assertThat(elsewhere).hasContent(SECRET + "　\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataset.yaml",
        "companies.csv",
        "followups.yaml",
        "case.yaml",
        "expected-indicators.csv",
        "expected-classifications.csv"
      })
  void a_file_of_a_dataset_that_leads_out_of_it_is_not_read(String name) throws IOException {
    link(fixture.resolve(name), elsewhere);
    assertUnread("evaluate", fixture.toString());
    assertUnread("check", fixture.toString());
    assertUnread("explain", fixture.toString(), "C1");
    InProcess.Ended replayed = assertUnread("replay", fixture.toString());
    assertThat(replayed.exitCode()).isNotZero();
    assertThat(replayed.out() + replayed.log()).contains(name + ": [link-out-of-folder]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/p.dslr",
        "rules/findings.dslr",
        "kpi-definitions/kpi-02/kpi.yaml",
        "kpi-definitions/kpi-02/indicators.dslr",
        "kpi-definitions/year-on-year.yaml",
        "kpi-definitions/report.yaml"
      })
  void a_rule_or_definition_that_leads_out_of_its_folder_is_not_read(String name)
      throws IOException {
    link(folder.resolve(name), elsewhere);
    for (List<String> command :
        List.of(
            List.of("check"),
            List.of("check", "--fix"),
            List.of("evaluate", fixture.toString()),
            List.of("vocabulary"))) {
      InProcess.Ended ended = assertUnread(command.toArray(String[]::new));
      if (!command.contains("vocabulary")) {
        assertThat(ended.exitCode()).as("%s", command).isIn(65, 78);
        assertThat(ended.out() + ended.log()).contains(name + ": [link-out-of-folder]");
      }
    }
  }

  @Test
  void a_folder_of_a_kpi_that_leads_out_of_the_definitions_is_not_read() throws IOException {
    Path other = Files.move(definitions.resolve("kpi-02"), folder.resolve("other"));
    Files.writeString(other.resolve("kpi.yaml"), SECRET);
    Files.createSymbolicLink(definitions.resolve("kpi-02"), other);
    assertThat(assertUnread("check").out())
        .contains("kpi-definitions/kpi-02/kpi.yaml: [link-out-of-folder]");
  }

  @Test
  void earlier_results_that_lead_out_of_their_folder_are_not_read() throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    link(run.resolve("results.json"), elsewhere);
    assertThat(assertUnread("evaluate", fixture.toString(), "--earlier", run.toString()).log())
        .contains("results.json: [link-out-of-folder]");
  }

  @Test
  void pipes_and_devices_are_refused_at_once() throws Exception {
    Files.delete(fixture.resolve("companies.csv"));
    pipe(fixture.resolve("companies.csv"));
    pipe(rules.resolve("p.dslr"));
    link(rules.resolve("d.dslr"), Path.of("/dev/zero"));
    assertThat(run("check").out())
        .contains("rules/p.dslr: [no-plain-file]", "rules/d.dslr: [link-out-of-folder]");
    Files.delete(rules.resolve("p.dslr"));
    Files.delete(rules.resolve("d.dslr"));
    InProcess.Ended ended = run("evaluate", fixture.toString());
    assertThat(ended.log()).contains("companies.csv: [no-plain-file]");
    assertThat(ended.exitCode()).isEqualTo(65);
  }

  @Test
  void pipes_devices_and_links_in_the_place_of_the_lock_are_refused_at_once() throws Exception {
    pipe(folder.resolve(".a.kpi-lock"));
    link(folder.resolve(".b.kpi-lock"), elsewhere);
    link(folder.resolve(".c.kpi-lock"), Path.of("/dev/zero"));
    Files.createDirectory(folder.resolve(".d.kpi-lock"));
    for (String out : List.of("a", "b", "c", "d")) {
      InProcess.Ended ended =
          run("evaluate", fixture.toString(), "--out", folder.resolve(out).toString());
      assertThat(ended.log()).contains("[output-lock-of-others]");
      assertThat(ended.exitCode()).isEqualTo(73);
      assertThat(folder.resolve(out)).doesNotExist();
      assertThat(Files.exists(folder.resolve("." + out + ".kpi-lock"), LinkOption.NOFOLLOW_LINKS))
          .isTrue();
    }
  }

  @Test
  void folders_reached_by_links_and_links_within_them_are_read() throws IOException {
    Files.move(rules.resolve("theme.dslr"), rules.resolve("moved.txt"));
    link(rules.resolve("theme.dslr"), Path.of("moved.txt"));
    Files.move(fixture.resolve("companies.csv"), fixture.resolve("moved.txt"));
    link(fixture.resolve("companies.csv"), fixture.resolve("moved.txt"));
    link(folder.resolve("r"), rules);
    link(folder.resolve("d"), definitions);
    link(folder.resolve("f"), folder.resolve("fixtures"));
    link(folder.resolve("fixtures/linked"), fixture);
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "replay",
                folder.resolve("f").toString(),
                "--rules",
                folder.resolve("r").toString(),
                "--definitions",
                folder.resolve("d").toString()));
    assertThat(ended.log()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(run("evaluate", folder.resolve("fixtures/linked").toString()).exitCode()).isZero();
  }

  @Test
  void mending_writes_through_no_link() throws IOException {
    Path notes = Files.writeString(rules.resolve("notes.yaml"), "a: 1\r\n");
    link(rules.resolve("notes.yaml.mending"), elsewhere);
    assertThat(run("check", "--fix").exitCode()).isZero();
    assertThat(notes).hasContent("a: 1\n");
    assertThat(rules.resolve("notes.yaml.mending")).isSymbolicLink();
  }

  @Test
  void mending_a_link_within_the_folder_mends_the_file_and_keeps_the_link() throws IOException {
    Path notes = Files.writeString(rules.resolve("notes.yaml"), "a: 1\r\n");
    link(rules.resolve("also.yaml"), Path.of("notes.yaml"));
    assertThat(run("check", "--fix").exitCode()).isZero();
    assertThat(Files.readString(notes)).isEqualTo("a: 1\n");
    assertThat(rules.resolve("also.yaml")).isSymbolicLink();
  }

  @Test
  void accepting_writes_the_file_that_a_link_within_the_case_leads_to() throws IOException {
    Path expected = fixture.resolve("expected-indicators.csv");
    Path kept = fixture.resolve("kept.csv");
    String wanted = Files.readString(expected);
    Files.writeString(kept, wanted.replace(",0～1,", ",0～2,"));
    link(expected, kept);
    run("replay", fixture.toString(), "--accept");
    assertThat(Files.readString(kept)).isEqualTo(wanted);
    assertThat(expected).isSymbolicLink();
  }

  @Test
  void a_list_of_tests_replaces_no_other_file_and_no_link() throws IOException {
    Path list = folder.resolve("tests.xml");
    assertThat(run("replay", fixture.toString(), "--junit", list.toString()).exitCode()).isZero();
    assertThat(run("replay", fixture.toString(), "--junit", list.toString()).exitCode()).isZero();
    assertThat(list).content(StandardCharsets.UTF_8).contains("<testsuite");
    link(folder.resolve("link.xml"), list);
    for (String other : List.of("link.xml", "elsewhere.txt", "rules")) {
      InProcess.Ended ended =
          run("replay", fixture.toString(), "--junit", folder.resolve(other).toString());
      assertThat(ended.log()).contains("[junit-over-other-file]");
      assertThat(ended.exitCode()).isEqualTo(73);
    }
  }

  @Test
  void findings_are_written_through_no_link() throws IOException {
    Path list = folder.resolve("found.csv");
    link(folder.resolve("found.csv.new"), elsewhere);
    assertThat(run("evaluate", fixture.toString(), "--findings", list.toString()).exitCode())
        .isZero();
    assertThat(list).isRegularFile();
    link(folder.resolve("link.csv"), list);
    assertThat(
            run("evaluate", fixture.toString(), "--findings", folder.resolve("link.csv").toString())
                .exitCode())
        .isEqualTo(73);
  }

  @Test
  void writing_leaves_nothing_beside_what_was_asked_for() throws IOException {
    Files.writeString(rules.resolve("notes.yaml"), "a: 1\r\n");
    run("check", "--fix");
    run("replay", fixture.toString(), "--accept");
    run("evaluate", fixture.toString(), "--out", folder.resolve("out").toString());
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(Path::toString)).noneMatch(name -> name.contains(".kpi-"));
    }
  }

  private InProcess.Ended assertUnread(String... command) {
    InProcess.Ended ended = run(command);
    assertThat(ended.out() + ended.log()).doesNotContain(SECRET);
    return ended;
  }

  private InProcess.Ended run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--rules", rules.toString()));
    if (!arguments.contains("vocabulary")) {
      arguments.addAll(List.of("--definitions", definitions.toString()));
    }
    return InProcess.run(arguments);
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  private static void pipe(Path pipe) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
  }
}
