package kpi.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kpi.Shipped;
import kpi.source.ExitCode;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgainstFolderTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"company.dslr", "COMPANY.DSLR", "code.drl", "words.dsl"})
  void a_folder_with_rule_files_is_one_of_rules(String file) throws Exception {
    Path folder = Files.createDirectory(temp.resolve("案"));
    Files.createFile(folder.resolve(file));
    AgainstFolder found = read(folder);
    assertThat(found.rules()).isEqualTo(folder);
    assertThat(found.definitions()).isEqualTo(Shipped.DEFINITIONS);
    assertThat(found.names()).isEmpty();
  }

  @Test
  void a_folder_with_kpi_folders_is_one_of_definitions() throws Exception {
    Files.createDirectory(temp.resolve("kpi-02"));
    AgainstFolder found = read(temp);
    assertThat(found.rules()).isEqualTo(Shipped.RULES);
    assertThat(found.definitions()).isEqualTo(temp);
  }

  @Test
  void a_folder_may_hold_both_and_is_named_before_what_would_bear_the_same_name() throws Exception {
    Path folder = temp.resolve("案");
    Files.createDirectories(folder.resolve("rules"));
    assertThat(read(folder).definitions()).isEqualTo(Shipped.DEFINITIONS);
    Files.createDirectories(folder.resolve("kpi-definitions"));
    AgainstFolder found = read(folder);
    assertThat(found.rules()).isEqualTo(folder.resolve("rules"));
    assertThat(found.definitions()).isEqualTo(folder.resolve("kpi-definitions"));
    assertThat(found.names())
        .isEqualTo(Map.of("rules", "案/rules", "kpi-definitions", "案/kpi-definitions"));
  }

  @Test
  void a_folder_that_is_neither_or_is_not_there_is_missing_input() throws IOException {
    Files.createFile(temp.resolve("notes.txt"));
    assertThat(catchThrowableOfType(Rejected.class, () -> read(temp)).exitCode())
        .isEqualTo(ExitCode.INPUT_MISSING);
    assertThatThrownBy(() -> read(temp)).hasMessageContaining("against-unclear");
    assertThatThrownBy(() -> read(temp.resolve("none"))).hasMessageContaining("against-missing");
  }

  private static AgainstFolder read(Path folder) throws Rejected {
    return AgainstFolder.of(folder, Shipped.RULES, Shipped.DEFINITIONS);
  }
}
