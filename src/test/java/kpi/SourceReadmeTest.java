package kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code src/README.md} names is there, and every room is in it. */
class SourceReadmeTest {

  private static final Path JAVA = Path.of("src/main/java");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static Set<String> named;
  private static Set<String> types;

  @BeforeAll
  static void read() throws IOException {
    named =
        CODE.matcher(Files.readString(Path.of("src/README.md")))
            .results()
            .map((MatchResult code) -> code.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    types = new TreeSet<>();
    for (Path root : new Path[] {JAVA, Path.of("src/test/java")}) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
      }
    }
  }

  @Test
  void every_type_that_is_named_exists() {
    Set<String> wanted =
        named.stream().filter(name -> name.matches("[A-Z]\\w+")).collect(Collectors.toSet());
    assertThat(wanted).hasSizeGreaterThan(20);
    assertThat(types).containsAll(wanted);
  }

  @Test
  void every_package_and_file_that_is_named_exists() {
    assertThat(named.stream().filter(name -> name.matches("kpi(\\.\\w+)+")))
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(JAVA.resolve(name.replace('.', '/'))).isDirectory());
    assertThat(named.stream().filter(name -> name.matches("(src|fixtures)(/\\S*)?")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(Path.of(name)).exists());
  }

  @Test
  void every_room_has_its_sentence() throws IOException {
    try (Stream<Path> rooms = Files.list(JAVA.resolve("kpi"))) {
      assertThat(rooms.filter(Files::isDirectory).map(room -> "kpi." + room.getFileName()))
          .allSatisfy(room -> assertThat(named).contains(room));
    }
  }
}
