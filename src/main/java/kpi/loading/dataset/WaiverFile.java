package kpi.loading.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.FiscalYear;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.Waiver;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** A file of known differences, read only when it is named. */
public final class WaiverFile {

  private static final JsonPointer WAIVERS = JsonPointer.compile("/waivers");

  private WaiverFile() {}

  /**
   * Reads all waivers, in the order of the file.
   *
   * @param name the file's name as its user knows it
   * @throws Rejected with all errors; INPUT_MISSING if there is no such file, else DATA_UNUSABLE
   */
  public static List<Waiver> read(Path file, String name) throws Rejected {
    if (!Files.isRegularFile(file)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("missing-waiver-file", Place.of(name)));
    }
    Messages messages = new Messages();
    Optional<YamlFile> read = YamlFile.read(file, name, "waivers", messages);
    List<Waiver> waivers = read.map(yaml -> waivers(yaml, messages)).orElse(List.of());
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return waivers;
  }

  private static List<Waiver> waivers(YamlFile file, Messages messages) {
    Map<String, Place> first = new HashMap<>();
    List<Waiver> waivers = new ArrayList<>();
    JsonNode nodes = file.root().get("waivers");
    for (int i = 0; i < nodes.size(); i++) {
      JsonPointer at = WAIVERS.appendIndex(i);
      Optional<LocalDate> when = date(file, at.appendProperty("when"), messages);
      Waiver waiver = waiver(nodes.get(i), when.orElse(LocalDate.EPOCH), file.place(at));
      Place before = first.putIfAbsent(figure(waiver), waiver.place());
      if (before != null) {
        String line = Integer.toString(before.line());
        messages.add(file.error("duplicate-waiver", at, waiver.cell().toString(), line));
      }
      waivers.add(waiver);
    }
    return List.copyOf(waivers);
  }

  private static Waiver waiver(JsonNode node, LocalDate when, Place place) {
    return new Waiver(
        node.get("who").asText(),
        when,
        node.get("why").asText(),
        DifferenceKind.of(node.get("kind").asText()).orElseThrow(),
        FigureFiles.cell(node),
        FigureFiles.text(node, "fiscal-year").flatMap(FiscalYear::parse),
        node.get("printed").asText(),
        node.get("recomputed").asText(),
        place);
  }

  private static String figure(Waiver waiver) {
    return String.join(
        "\n",
        waiver.kind().word(),
        waiver.cell().toString(),
        waiver.year().map(FiscalYear::label).orElse(""),
        waiver.printed(),
        waiver.recomputed());
  }

  private static Optional<LocalDate> date(YamlFile file, JsonPointer at, Messages messages) {
    String written = file.root().at(at).asText();
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException none) {
      messages.add(file.error("waiver-no-such-day", at, written));
      return Optional.empty();
    }
  }
}
