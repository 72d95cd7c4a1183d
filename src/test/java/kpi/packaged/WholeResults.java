package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpi.source.input.FileDigest;

/** Whether a results folder holds the results of one run, and nothing is left beside it. */
final class WholeResults {

  private WholeResults() {}

  /** Every file that the manifests name is there with its digest, and no other. */
  static void assertWhole(Path out) throws IOException {
    assertNamed(out);
    assertNamed(out.resolve("internal"));
  }

  /**
   * Between the two renames of a swap both results are there, each whole, and the next run goes on.
   */
  static void assertBothWholeBeside(Path out) throws IOException {
    List<Path> both =
        beside(out).stream().filter(file -> file.toString().matches(".*-(old|new)")).toList();
    assertThat(both).hasSize(2);
    for (Path one : both) {
      assertWhole(one);
    }
  }

  private static void assertNamed(Path folder) throws IOException {
    JsonNode named =
        new ObjectMapper().readTree(folder.resolve("manifest.json").toFile()).get("files");
    List<String> there;
    try (Stream<Path> files = Files.list(folder)) {
      there =
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("manifest.json"))
              .toList();
    }
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : named.properties()) {
      names.add(file.getKey());
      assertThat(FileDigest.sha256(folder.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue().asText());
    }
    assertThat(there).containsExactlyInAnyOrderElementsOf(names);
  }

  static List<Path> beside(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out.getParent())) {
      return files.filter(file -> !file.equals(out)).toList();
    }
  }
}
