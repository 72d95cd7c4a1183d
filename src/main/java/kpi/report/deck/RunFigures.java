package kpi.report.deck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kpi.loading.earlier.ResultsFile;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.printed.PrintedFigure;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.report.content.FigureRef.Field;
import kpi.report.content.figure.FigureBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import org.apache.commons.numbers.fraction.BigFraction;

/** The figures of {@code results.json}, at the decimals at which a deck shows them. */
public final class RunFigures {

  private final ResultsFile file;
  private final Map<String, Integer> decimals = new HashMap<>();
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

  private RunFigures(ResultsFile file, List<Binding> bindings) {
    this.file = file;
    bindings.stream()
        .filter(one -> one.figure().field() != Field.NUMERATOR)
        .filter(one -> one.figure().field() != Field.DENOMINATOR)
        .forEach(one -> decimals.put(one.figure().cell().indicator(), one.decimals()));
  }

  /**
   * @throws Rejected with exit code 65 if a part of the results cannot be read
   */
  public static FigureBook of(ResultsFile file, List<Binding> bindings) throws Rejected {
    return new RunFigures(file, bindings).read();
  }

  /**
   * The results of the year, without the decimals at which they are shown.
   *
   * @throws Rejected as above
   */
  public static List<IndicatorResult> results(ResultsFile file) throws Rejected {
    RunFigures figures = new RunFigures(file, List.of());
    List<IndicatorResult> results = new ArrayList<>();
    figures.read(results, new ArrayList<>());
    return List.copyOf(results);
  }

  private FigureBook read() throws Rejected {
    List<IndicatorResult> results = new ArrayList<>();
    List<SeriesPoint> points = new ArrayList<>();
    read(results, points);
    points.removeIf(point -> !definitions.containsKey(point.cell().indicator()));
    return FigureBook.of(file.year(), results, points);
  }

  private void read(List<IndicatorResult> results, List<SeriesPoint> points) throws Rejected {
    try {
      for (JsonNode node : file.root().required("indicators")) {
        results.add(result(node));
      }
      for (JsonNode node : file.root().required("series")) {
        points.add(point(node));
      }
    } catch (IllegalArgumentException incomplete) {
      // a field is not there or holds something else
      throw new Rejected(
          ExitCode.DATA_UNUSABLE,
          Message.error(
              ResultsFile.Role.CHECKED.broken(),
              Place.of(file.name()),
              unread(results.size(), points.size())));
    }
  }

  /** The first entry that could not be read, as a path within the file. */
  private String unread(int results, int points) {
    boolean areResultsRead =
        file.root().has("indicators") && results == file.root().get("indicators").size();
    return areResultsRead ? "/series/" + points : "/indicators/" + results;
  }

  private IndicatorResult result(JsonNode node) {
    return new IndicatorResult(
        cell(node),
        definitions.computeIfAbsent(node.required("id").asText(), id -> definition(node)),
        status(node.required("status").asText()),
        range(node, "value", "lower", "upper"),
        number(node, "numerator"),
        number(node, "denominator"),
        ends(node),
        text(node, "display"),
        number(node, "previous"),
        range(node, "change", "changeLower", "changeUpper"),
        text(node, "note"),
        node.required("synthetic").asBoolean());
  }

  private IndicatorDefinition definition(JsonNode node) {
    String id = node.required("id").asText();
    String label = node.required("label").asText();
    return new IndicatorDefinition(
        id,
        node.required("kpi").asInt(),
        new Label(label, label),
        node.required("unit").asText(),
        decimals.getOrDefault(id, 0),
        List.of(),
        node.required("proposed").asBoolean(),
        false,
        "",
        Place.of(file.name()));
  }

  private static SeriesPoint point(JsonNode node) {
    return new SeriesPoint(
        cell(node),
        FiscalYear.parse(node.required("fiscalYear").asText())
            .orElseThrow(IllegalArgumentException::new),
        number(node, "value"),
        number(node, "numerator"),
        number(node, "denominator"),
        text(node, "display"),
        node.required("origin").asText().equals("published") ? Origin.PUBLISHED : Origin.COMPUTED,
        text(node, "note"),
        Optional.of(text(node, "break")).filter(reason -> !reason.isEmpty()),
        node.path("synthetic").asBoolean());
  }

  private static Status status(String word) {
    return Stream.of(Status.values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static CellId cell(JsonNode node) {
    Map<String, String> stratum = new TreeMap<>();
    node.required("stratum")
        .properties()
        .forEach(one -> stratum.put(one.getKey(), one.getValue().asText()));
    return CellId.of(node.required("id").asText(), stratum);
  }

  private static Optional<Range> range(JsonNode node, String exact, String lower, String upper) {
    return number(node, exact)
        .map(Range::of)
        .or(
            () ->
                number(node, lower)
                    .flatMap(from -> number(node, upper).map(to -> new Range(from, to))));
  }

  private static Optional<Ends> ends(JsonNode node) {
    return parts(node, "lower")
        .flatMap(lower -> parts(node, "upper").map(upper -> new Ends(lower, upper)));
  }

  private static Optional<Ends.Parts> parts(JsonNode node, String end) {
    return number(node, end + "Numerator")
        .map(numerator -> new Ends.Parts(numerator, number(node, end + "Denominator")));
  }

  private static Optional<BigFraction> number(JsonNode node, String key) {
    return node.path(key).isNumber()
        ? Optional.of(PrintedFigure.exact(node.get(key).decimalValue()))
        : Optional.empty();
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).isTextual() ? node.get(key).asText() : "";
  }
}
