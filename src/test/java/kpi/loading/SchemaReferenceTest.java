package kpi.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** YAML files name their schema in the first line, so that editors complete and check them. */
class SchemaReferenceTest {

  private static final Pattern REFERENCE =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
  private static final List<Path> FOLDERS =
      List.of(Path.of("kpi-definitions"), Path.of("fixtures"));

  /** File name → schema. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "kpi.yaml", "kpi-definition.schema.json",
          "dataset.yaml", "dataset.schema.json",
          "history.yaml", "history.schema.json",
          "followups.yaml", "followups.schema.json",
          "published.yaml", "published.schema.json",
          "references.yaml", "references.schema.json",
          "waivers-example.yaml", "waivers.schema.json",
          "unnoticed.yaml", "unnoticed.schema.json",
          "year-on-year.yaml", "year-on-year.schema.json",
          "report.yaml", "report.schema.json");

  @Test
  void every_file_names_the_schema_of_its_kind() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> files = files();
    for (Path file : files) {
      Matcher reference = REFERENCE.matcher(Files.readAllLines(file).get(0));
      Path schema =
          reference.matches()
              ? file.resolveSibling(reference.group(1)).normalize()
              : Path.of("none");
      boolean right = schema.endsWith(SCHEMAS.get(file.getFileName().toString()));
      if (!right || !Files.isRegularFile(schema)) {
        wrong.add(file + ": " + schema);
      }
    }
    assertThat(files).hasSizeGreaterThan(70);
    assertThat(wrong).isEmpty();
  }

  private static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> SCHEMAS.containsKey(file.getFileName().toString()))
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }
}
