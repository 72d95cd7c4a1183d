package kpi.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;

/**
 * A rule file that does not hold. Its first lines say what is wrong: {@code // 期待: code
 * line:column}, and for indicator rules which indicators are declared: {@code // 指標: id id}.
 */
record BrokenRules(Path file) {

  private static final Path ROOT = Path.of("src/test/resources/rules-broken");
  static final Path DEFINITIONS = ROOT.resolve("definitions");
  private static final String EXPECTED = "// 期待: ";
  private static final String INDICATORS = "// 指標: ";

  /** All cases of one kind: {@code rules} or {@code kpi-definitions}. */
  static List<BrokenRules> below(String kind) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(kind))) {
      return files
          .filter(file -> file.toString().endsWith(".dslr"))
          .sorted()
          .map(BrokenRules::new)
          .toList();
    }
  }

  /** Code and place of each finding, by place. */
  List<String> expected() throws IOException {
    return after(EXPECTED);
  }

  /** The declarations without the indicators that the case does not speak of. */
  List<KpiDefinition> declared(List<KpiDefinition> kpis) throws IOException {
    List<String> ids =
        after(INDICATORS).stream().flatMap(line -> Stream.of(line.split(" "))).toList();
    return kpis.stream().map(kpi -> with(kpi, ids)).toList();
  }

  /** A file whose bytes are the case has its expectation beside it. */
  private Path expectation() {
    Path beside = file.resolveSibling(file.getFileName() + ".expected");
    return Files.exists(beside) ? beside : file;
  }

  private List<String> after(String start) throws IOException {
    return Files.readAllLines(expectation()).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private static KpiDefinition with(KpiDefinition kpi, List<String> ids) {
    List<IndicatorDefinition> kept =
        kpi.indicators().stream().filter(one -> ids.contains(one.id())).toList();
    return new KpiDefinition(
        kpi.number(),
        kpi.goal(),
        kpi.measures(),
        kpi.label(),
        kpi.followUp(),
        kpi.reporter(),
        kpi.owner(),
        kpi.source(),
        kpi.substitution(),
        kpi.target(),
        kpi.kgi(),
        kpi.strata(),
        kept);
  }

  /** Puts the file into an otherwise empty folder. */
  Path copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(file.getFileName()));
    return folder;
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
