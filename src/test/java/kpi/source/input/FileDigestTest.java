package kpi.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestTest {

  /** The example of FIPS 180-2. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  @Test
  void the_digest_is_sha_256_in_hexadecimal() throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    assertThat(FileDigest.sha256(file)).isEqualTo(OF_ABC);
    assertThat(FileDigest.sha256("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
  }

  @Test
  void files_below_a_folder_go_by_relative_names_with_forward_slashes() throws Exception {
    Files.createDirectories(folder.resolve("kpi-01/深い"));
    Files.writeString(folder.resolve("kpi-01/深い/規則.dslr"), "abc");
    Files.writeString(folder.resolve("README.md"), "abc");
    assertThat(FileDigest.below(folder, Set.of("dslr", "yaml")))
        .hasSize(1)
        .containsEntry("kpi-01/深い/規則.dslr", OF_ABC);
  }
}
