package kpi.loading.layout;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.layout.ReportPlan;
import kpi.source.Messages;
import kpi.source.input.SourceText;

/** A {@code report.yaml}: which charts, matrices and lists a report shows. */
public final class ReportFile {

  private static final String SCHEMA = "report";

  /** What the shipped definitions have, for folders that say nothing of the report. */
  private static final String SHIPPED = "/kpi/report/report.yaml";

  private final YamlFile file;
  private final PlanCheck check;
  private final Messages messages;

  private ReportFile(YamlFile file, PlanCheck check, Messages messages) {
    this.file = file;
    this.check = check;
    this.messages = messages;
  }

  /**
   * Reads the plan of a folder of definitions. Where there is none, the shipped one holds as far as
   * it fits them.
   *
   * @param messages takes in what is wrong with it
   */
  public static ReportPlan read(
      Path definitions, List<KpiDefinition> kpis, DataDictionary dictionary, Messages messages) {
    boolean isOwn = Files.exists(definitions.resolve(ReportPlan.FILE));
    Messages told = isOwn ? messages : new Messages();
    Optional<YamlFile> yaml = isOwn ? own(definitions, told) : shipped(told);
    return yaml.map(file -> new ReportFile(file, new PlanCheck(file, kpis, dictionary), told))
        .map(ReportFile::plan)
        .orElse(ReportPlan.NONE);
  }

  private static Optional<YamlFile> own(Path definitions, Messages messages) {
    String folder = definitions.toAbsolutePath().normalize().getFileName().toString();
    String name = folder + "/" + ReportPlan.FILE;
    Path file = definitions.resolve(ReportPlan.FILE);
    return YamlFile.typed(definitions, file, name, SCHEMA, messages);
  }

  private static Optional<YamlFile> shipped(Messages messages) {
    try (InputStream in = ReportFile.class.getResourceAsStream(SHIPPED)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlFile.of(SourceText.of(ReportPlan.FILE, text), SCHEMA, messages);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private ReportPlan plan() {
    check.pages(messages);
    return new ReportPlan(
        PlanEntries.pages(file.root().get("pages")),
        fitting("charts", PlanEntries::chart, check::chart),
        fitting("matrices", PlanEntries::matrix, check::matrix),
        fitting("lists", PlanEntries::list, check::list));
  }

  /** Finds what does not fit in an entry. */
  private interface Fits<T> {
    void check(T entry, JsonPointer at, Messages messages);
  }

  private <T> List<T> fitting(String key, Function<JsonNode, T> read, Fits<T> fits) {
    List<T> fitting = new ArrayList<>();
    JsonNode entries = file.root().path(key);
    for (int i = 0; i < entries.size(); i++) {
      T entry = read.apply(entries.get(i));
      Messages own = new Messages();
      if (check.knows(entries.get(i).get("kpi").intValue())) {
        fits.check(entry, JsonPointer.compile("/" + key + "/" + i), own);
        messages.addAll(own);
        if (!own.hasErrors()) {
          fitting.add(entry);
        }
      }
    }
    return fitting;
  }
}
