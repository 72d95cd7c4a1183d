package kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.fixture.CaseBroken;
import kpi.fixture.CaseFolder;
import kpi.fixture.Program;
import kpi.fixture.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every folder below {@code fixtures} is a case, and the program does what it expects. */
class FixturesTest {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path FIXTURES = HOME.resolve("fixtures");
  private static final Path EXAMPLE = FIXTURES.resolve("venture-capital-blank");
  private static final Program PROGRAM = new Program(HOME);

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> the_program_does_what_the_case_expects() throws IOException {
    return CaseFolder.below(FIXTURES).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    folder.toUri(),
                    () -> assertThat(Verdict.of(folder, PROGRAM)).isEmpty()));
  }

  @Test
  void there_are_the_cases_of_the_truth_table_and_more() throws IOException {
    assertThat(CaseFolder.below(FIXTURES)).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void names_say_one_thing_each() throws IOException {
    List<String> names =
        CaseFolder.below(FIXTURES).stream().map(FixturesTest::read).map(CaseFolder::name).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void a_different_membership_is_told_with_both_answers() throws IOException {
    Path copy = example();
    replace(copy.resolve(CaseFolder.CLASSIFICATIONS), "undetermined", "no");
    assertThat(Verdict.of(copy, PROGRAM))
        .containsExactly(
            "expected-classifications.csv:2 C1 ベンチャー企業 membership: 期待「no」 実際「undetermined」");
  }

  @Test
  void a_different_figure_is_told_with_both_values() throws IOException {
    Path copy = example();
    replace(copy.resolve(CaseFolder.INDICATORS), "0.0～100.0%", "0.0%");
    assertThat(Verdict.of(copy, PROGRAM))
        .containsExactly(
            "expected-indicators.csv:3 venture-share{} display: 期待「0.0%」 実際「0.0～100.0%」");
  }

  @Test
  void an_expected_row_that_matches_nothing_fails() throws IOException {
    Path copy = example();
    replace(copy.resolve(CaseFolder.CLASSIFICATIONS), "C1", "C2");
    replace(copy.resolve(CaseFolder.INDICATORS), "venture-share", "venture-shares");
    assertThat(Verdict.of(copy, PROGRAM))
        .containsExactly(
            "expected-classifications.csv:2 C2 ベンチャー企業: 結果にこの行がありません",
            "expected-indicators.csv:3 venture-shares{}: 結果にこの行がありません");
  }

  @Test
  void a_run_that_should_have_been_rejected_fails() throws IOException {
    Path copy = example();
    Files.delete(copy.resolve(CaseFolder.CLASSIFICATIONS));
    Files.delete(copy.resolve(CaseFolder.INDICATORS));
    Files.writeString(copy.resolve(CaseFolder.MESSAGES), "companies.csv:2:8 [bad-number]\n");
    Files.writeString(
        copy.resolve(CaseFolder.CASE), "format: kpi-case/1\nname: 止まる\nexit-code: 65\n");
    assertThat(Verdict.of(copy, PROGRAM)).hasSize(2);
  }

  @Test
  void a_folder_without_expectation_fails() throws IOException {
    Path copy = example();
    Files.delete(copy.resolve(CaseFolder.CLASSIFICATIONS));
    Files.delete(copy.resolve(CaseFolder.INDICATORS));
    assertBroken(copy, "何も確かめていません");
  }

  @Test
  void a_folder_without_a_case_file_fails() throws IOException {
    Path copy = example();
    Files.delete(copy.resolve(CaseFolder.CASE));
    assertBroken(copy, "case.yaml がありません");
  }

  @Test
  void an_expected_file_without_rows_fails() throws IOException {
    Path copy = example();
    Files.writeString(copy.resolve(CaseFolder.INDICATORS), "id,status\n");
    assertBroken(copy, "行がありません");
  }

  @Test
  void an_expected_file_without_a_column_to_compare_fails() throws IOException {
    Path copy = example();
    Files.writeString(copy.resolve(CaseFolder.INDICATORS), "id\nventure-share\n");
    assertBroken(copy, "比べる列がありません");
  }

  @Test
  void a_misspelt_column_or_file_fails() throws IOException {
    Path copy = example();
    replace(copy.resolve(CaseFolder.INDICATORS), "display", "displai");
    assertBroken(copy, "displai");
    Files.writeString(copy.resolve("expected-indicator.csv"), "id,status\n");
    assertBroken(copy, "expected-indicator.csv");
  }

  private void assertBroken(Path folder, String reason) {
    assertThatThrownBy(() -> Verdict.of(folder, PROGRAM))
        .isInstanceOf(CaseBroken.class)
        .hasMessageContaining(reason);
  }

  private Path example() throws IOException {
    Path copy = Files.createDirectory(scratch.resolve("example"));
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static CaseFolder read(Path folder) {
    try {
      return CaseFolder.read(folder);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
