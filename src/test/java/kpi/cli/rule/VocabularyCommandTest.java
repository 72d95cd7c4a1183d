package kpi.cli.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void sentences_come_with_example_items_units_and_uses() {
    assertThat(run("vocabulary")).isZero();
    assertThat(out())
        .contains(
            """
              - 〈項目〉が〈数と単位〉以下である
                  例 - 従業員数が200人以下である
                  使えるもの 数の項目（単位 円、人、件、千円）
                  使用 rules/company.dslr:
            """
                .stripTrailing())
        .contains("\n  資本金又は出資総額（企業） 数 円\n")
        .contains("指標\"〈指標の番号〉\"を求める");
    assertThat(err()).isEmpty();
  }

  @Test
  void one_vocabulary_can_be_asked_for() {
    assertThat(run("vocabulary", "--of", "indicator", "--format", "markdown")).isZero();
    assertThat(out())
        .startsWith("<!-- 使える文 ここから -->\n")
        .endsWith("<!-- 使える文 ここまで -->\n")
        .doesNotContain("に分類する");
  }

  @Test
  void rules_that_do_not_hold_are_no_matter() throws IOException {
    Files.writeString(folder.resolve("a.dslr"), "ルール \"x\"\nもし\n    何か\n終わり\n");
    assertThat(run("vocabulary", "--rules", folder.toString(), "--of", "classification")).isZero();
    assertThat(out()).contains("〈項目〉").doesNotContain("使用 ");
  }

  @Test
  void a_missing_folder_ends_with_66() {
    assertThat(run("vocabulary", "--rules", "none")).isEqualTo(66);
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
