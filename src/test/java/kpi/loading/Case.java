package kpi.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.loading.dataset.Dataset;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.definition.DisclosureFile;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.layout.ReportFile;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * An input with mistakes, and beside it the findings it must give: a line {@code exit N} where it
 * is rejected, then the findings by place.
 */
public record Case(String name, Path input, Path expected) {

  public static final Path ROOT = Path.of("src/test/resources/kpi/loading");
  private static final String SCHEMA = "# schema: ";

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Path yaml : entries("yaml")) {
      if (yaml.toString().endsWith(".yaml")) {
        String expected = yaml.getFileName().toString().replace(".yaml", ".expected");
        cases.add(new Case("yaml " + yaml.getFileName(), yaml, yaml.resolveSibling(expected)));
      }
    }
    for (String kind : List.of("datasets", "definitions", "items")) {
      for (Path folder : entries(kind)) {
        String name = kind + " " + folder.getFileName();
        cases.add(new Case(name, folder, folder.resolve("expected.txt")));
      }
    }
    return cases;
  }

  public static Path dataset(String name) {
    return ROOT.resolve("datasets").resolve(name);
  }

  List<String> expectedLines() throws IOException {
    return Files.readAllLines(expected);
  }

  List<String> actualLines() throws IOException {
    List<String> lines = new ArrayList<>();
    Messages messages = new Messages();
    exit(messages).ifPresent(code -> lines.add("exit " + code.number()));
    messages.sorted().forEach(message -> lines.add(line(message)));
    return lines;
  }

  List<Message> messages() throws IOException {
    Messages messages = new Messages();
    exit(messages);
    return messages.sorted();
  }

  @Override
  public String toString() {
    return name;
  }

  private Optional<ExitCode> exit(Messages messages) throws IOException {
    if (name.startsWith("yaml")) {
      String schema = Files.readAllLines(input).get(0).substring(SCHEMA.length());
      YamlFile.read(input, "input.yaml", schema, messages);
      return Optional.empty();
    }
    if (name.startsWith("definitions")) {
      List<KpiDefinition> kpis = DefinitionFolder.read(input.resolve("kpi-definitions"), messages);
      DisclosureFile.read(input.resolve("kpi-definitions"), DictionaryFile.shipped(), messages);
      ReportFile.read(input.resolve("kpi-definitions"), kpis, DictionaryFile.shipped(), messages);
      return Optional.empty();
    }
    try {
      if (name.startsWith("items")) {
        DictionaryFile.of(input);
      } else {
        readAll(messages);
      }
      return Optional.empty();
    } catch (Rejected rejected) {
      if (name.startsWith("items")) {
        rejected.messages().forEach(messages::add);
      }
      return Optional.of(rejected.exitCode());
    }
  }

  private void readAll(Messages messages) throws Rejected {
    DataDictionary dictionary = DictionaryFile.shipped();
    Dataset dataset = Dataset.open(input, dictionary, messages);
    for (TableSchema table : dataset.tables()) {
      dataset.rows(table, messages, fact -> {});
    }
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
  }

  private static String line(Message message) {
    String severity = message.severity().name().toLowerCase(Locale.ROOT);
    // Further arguments of YAML findings are words of the schema, which may be reworded.
    int told = message.code().startsWith("yaml-") ? 1 : 3;
    String arguments = message.arguments().stream().limit(told).collect(Collectors.joining(" | "));
    return (severity + " " + message.place() + " " + message.code() + " " + arguments).strip();
  }

  private static List<Path> entries(String folder) {
    try (Stream<Path> entries = Files.list(ROOT.resolve(folder))) {
      return entries.sorted().toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
