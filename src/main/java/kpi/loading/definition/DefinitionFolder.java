package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.KpiPlan;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFolder;

/**
 * A folder of definitions: {@code kpi-01} and so on, each with its {@code kpi.yaml}, and {@code
 * plan.yaml}, which says which plan they are of and in which order they come.
 */
public final class DefinitionFolder {

  private static final Pattern KPI_FOLDER = Pattern.compile("kpi-(0[1-9]|[1-9][0-9])");
  private static final String KPI_FILE = "kpi.yaml";
  private static final String SCHEMA = "kpi-definition";

  /** How files that people send become tables; it defines no indicator. */
  private static final String MAPPINGS = "mappings";

  private static final JsonPointer NUMBER = JsonPointer.compile("/kpi");

  private final Path folder;
  private final String name;
  private final Messages messages;

  private DefinitionFolder(Path folder, Messages messages) {
    this.folder = folder;
    this.name = folder.toAbsolutePath().normalize().getFileName().toString();
    this.messages = messages;
  }

  /**
   * Reads all definitions. What does not hold is among the messages; a KPI that cannot be read is
   * then left out.
   *
   * @return in the order of the plan, by number if there is none
   */
  public static List<KpiDefinition> read(Path folder, Messages messages) {
    return new DefinitionFolder(folder, messages).read();
  }

  /** The plan of a folder; empty if it has none, or one that does not hold, which reading tells. */
  public static Optional<KpiPlan> plan(Path folder) {
    return new DefinitionFolder(folder, new Messages()).planFile().map(PlanFile::plan);
  }

  private Optional<YamlFile> planFile() {
    Path file = folder.resolve(PlanFile.NAME);
    return Files.isRegularFile(file)
        ? typed(file, name + "/" + PlanFile.NAME, PlanFile.SCHEMA)
        : Optional.empty();
  }

  private List<KpiDefinition> read() {
    if (!Files.isDirectory(folder)) {
      messages.add(Message.error("missing-definitions", Place.of(name)));
      return List.of();
    }
    refuseCode();
    List<Integer> found = folders();
    Optional<YamlFile> file = planFile();
    Optional<KpiPlan> plan = file.map(PlanFile::plan);
    plan.ifPresent(one -> refuseOthers(found, one));
    List<KpiDefinition> kpis = new ArrayList<>();
    for (int number : plan.map(KpiPlan::order).orElse(found)) {
      read(number).ifPresent(kpis::add);
    }
    new DefinitionCheck(messages).check(kpis);
    file.ifPresent(read -> PlanFile.check(read, plan.orElseThrow(), kpis, messages));
    return yearOnYear(List.copyOf(kpis));
  }

  private void refuseOthers(List<Integer> found, KpiPlan plan) {
    for (int number : found) {
      if (!plan.order().contains(number)) {
        messages.add(Message.error("kpi-not-in-plan", Place.of(name + "/" + folderName(number))));
      }
    }
  }

  /** Where the file is left out, no figure is said to have moved too far. */
  private List<KpiDefinition> yearOnYear(List<KpiDefinition> kpis) {
    Path file = folder.resolve(YearOnYearFile.NAME);
    if (!Files.isRegularFile(file)) {
      return kpis;
    }
    return typed(file, name + "/" + YearOnYearFile.NAME, YearOnYearFile.SCHEMA)
        .map(read -> YearOnYearFile.applied(read, kpis, messages))
        .orElse(kpis);
  }

  private Optional<KpiDefinition> read(int number) {
    String kpiFolder = folderName(number);
    String fileName = name + "/" + kpiFolder + "/" + KPI_FILE;
    Path file = folder.resolve(kpiFolder).resolve(KPI_FILE);
    if (!Files.isDirectory(folder.resolve(kpiFolder))) {
      messages.add(Message.warning("missing-kpi-folder", Place.of(name + "/" + kpiFolder)));
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      messages.add(Message.error("missing-kpi-file", Place.of(fileName)));
      return Optional.empty();
    }
    Optional<YamlFile> yaml = typed(file, fileName, SCHEMA);
    yaml.ifPresent(read -> checkNumber(read, number));
    return yaml.map(read -> KpiFile.definition(read, messages))
        .filter(kpi -> kpi.number() == number);
  }

  private Optional<YamlFile> typed(Path file, String fileName, String schema) {
    return YamlFile.typed(folder, file, fileName, schema, messages);
  }

  private void checkNumber(YamlFile file, int number) {
    int written = file.root().get("kpi").intValue();
    if (written != number) {
      messages.add(
          file.error(
              "wrong-kpi-number",
              NUMBER,
              Integer.toString(written),
              folderName(number),
              Integer.toString(number)));
    }
  }

  /** The numbers of the KPIs that have a folder, rising. */
  private List<Integer> folders() {
    List<Integer> numbers = new ArrayList<>();
    for (Path entry : sorted(folder, 1)) {
      String entryName = entry.getFileName().toString();
      Matcher kpi = KPI_FOLDER.matcher(entryName);
      if (!Files.isDirectory(entry) || entry.equals(folder)) {
        continue;
      }
      if (kpi.matches()) {
        numbers.add(Integer.parseInt(kpi.group(1)));
      } else if (!entryName.startsWith(".") && !entryName.equals(MAPPINGS)) {
        messages.add(Message.error("unknown-kpi-folder", Place.of(name + "/" + entryName)));
      }
    }
    return numbers;
  }

  private void refuseCode() {
    for (Path entry : sorted(folder, Integer.MAX_VALUE)) {
      String entryName = entry.getFileName().toString().toLowerCase(Locale.ROOT);
      if (entryName.endsWith(".drl") || entryName.endsWith(".dsl")) {
        String relative = folder.relativize(entry).toString().replace('\\', '/');
        messages.add(Message.error("code-among-definitions", Place.of(name + "/" + relative)));
      }
    }
  }

  private List<Path> sorted(Path start, int depth) {
    try {
      return InputFolder.entries(start, name, depth);
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
      return List.of();
    }
  }

  private static String folderName(int number) {
    return String.format(Locale.ROOT, "kpi-%02d", number);
  }
}
