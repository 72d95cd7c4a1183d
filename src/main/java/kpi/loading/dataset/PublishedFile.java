package kpi.loading.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.dataset.PublishedFigure;
import kpi.model.printed.PrintedReport;
import kpi.model.printed.PrintedReport.AddedRates;
import kpi.model.printed.PrintedReport.PrintedCount;
import kpi.model.printed.PrintedReport.PrintedSum;
import kpi.source.Messages;

/** {@code published.yaml}, once it fits its schema. */
final class PublishedFile {

  private static final JsonPointer SUMS = JsonPointer.compile("/sums");

  private final YamlFile file;
  private final Messages messages;
  private final List<PublishedFigure> figures = new ArrayList<>();

  /** The printed figures of the dataset's year; of one that is printed twice, the first. */
  private final Map<CellId, PublishedFigure> current = new LinkedHashMap<>();

  private PublishedFile(YamlFile file, Messages messages) {
    this.file = file;
    this.messages = messages;
    for (JsonNode node : file.root().path("figures")) {
      figures.add(figure(node, node.get("page").asText()));
    }
    for (String list : List.of("figures", "rates", "counts")) {
      for (int i = 0; i < file.root().path(list).size(); i++) {
        JsonPointer at = JsonPointer.compile("/" + list).appendIndex(i);
        FigureFiles.checkPrinted(file, file.root().at(at), at, messages);
      }
    }
    figures.stream()
        .filter(figure -> figure.year().isEmpty())
        .forEach(figure -> current.putIfAbsent(figure.cell(), figure));
  }

  /** Adds an error for each sum whose parts are not among the printed figures. */
  static PrintedReport read(YamlFile file, Messages messages) {
    return new PublishedFile(file, messages).report();
  }

  private PrintedReport report() {
    List<PrintedSum> sums = new ArrayList<>();
    JsonNode nodes = file.root().path("sums");
    for (int i = 0; i < nodes.size(); i++) {
      JsonPointer at = SUMS.appendIndex(i).appendProperty("total");
      FigureFiles.checkPrinted(file, file.root().at(at), at, messages);
      PublishedFigure total = figure(nodes.get(i).get("total"), nodes.get(i).get("page").asText());
      List<PublishedFigure> parts = parts(nodes.get(i).get("parts"), SUMS.appendIndex(i));
      sums.add(new PrintedSum(total, parts));
    }
    return new PrintedReport(List.copyOf(figures), List.copyOf(sums), rates(), counts());
  }

  private static PublishedFigure figure(JsonNode node, String page) {
    return new PublishedFigure(
        FigureFiles.cell(node),
        FigureFiles.text(node, "fiscal-year").flatMap(FiscalYear::parse),
        node.get("printed").asText(),
        page);
  }

  private List<PublishedFigure> parts(JsonNode node, JsonPointer sum) {
    JsonPointer at = sum.appendProperty("parts");
    if (node.has("figures")) {
      return named(node.get("figures"), at.appendProperty("figures"));
    }
    CellId within = FigureFiles.cell(node);
    List<PublishedFigure> parts =
        current.values().stream().filter(figure -> isWithin(figure.cell(), within)).toList();
    if (parts.isEmpty()) {
      messages.add(file.error("sum-part-not-printed", at, within.toString()));
    }
    return parts;
  }

  private List<PublishedFigure> named(JsonNode nodes, JsonPointer at) {
    Map<CellId, PublishedFigure> parts = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      CellId cell = FigureFiles.cell(nodes.get(i));
      Optional<PublishedFigure> part = Optional.ofNullable(current.get(cell));
      if (part.isEmpty()) {
        messages.add(file.error("sum-part-not-printed", at.appendIndex(i), cell.toString()));
      } else if (parts.putIfAbsent(cell, part.get()) != null) {
        messages.add(file.error("sum-part-twice", at.appendIndex(i), cell.toString()));
      }
    }
    return List.copyOf(parts.values());
  }

  private static boolean isWithin(CellId cell, CellId within) {
    return cell.indicator().equals(within.indicator())
        && cell.stratum().entrySet().containsAll(within.stratum().entrySet());
  }

  private List<AddedRates> rates() {
    List<AddedRates> rates = new ArrayList<>();
    for (JsonNode node : file.root().path("rates")) {
      List<CellId> of = new ArrayList<>();
      node.get("of").forEach(added -> of.add(FigureFiles.cell(added)));
      rates.add(
          new AddedRates(
              node.get("printed").asText(),
              List.copyOf(of),
              FigureFiles.cell(node.get("correct")),
              node.get("page").asText()));
    }
    return List.copyOf(rates);
  }

  private List<PrintedCount> counts() {
    List<PrintedCount> counts = new ArrayList<>();
    for (JsonNode node : file.root().path("counts")) {
      counts.add(
          new PrintedCount(
              node.get("printed").asText(),
              FigureFiles.cell(node.get("compare")),
              node.get("page").asText(),
              FigureFiles.text(node, "note")));
    }
    return List.copyOf(counts);
  }
}
