package kpi.report.content.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.yaml.YamlFile;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.Paragraph;
import kpi.report.content.Paragraph.BoundFigure;
import kpi.report.content.Paragraph.Part;
import kpi.report.content.Paragraph.Words;
import kpi.report.content.figure.FigureBook;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Phrases;

/**
 * What staff write about each KPI in {@code commentary.yaml}. A figure is bound by its reference in
 * braces, the stratum in brackets: {@code {stage-up-share[adopted=1,scope=all]}}.
 */
final class Commentary {

  private static final Pattern BOUND = Pattern.compile("\\{\\{|\\}\\}|\\{([^{}]*)\\}");

  private final FigureBook figures;
  private final Directions directions;
  private final Messages messages;

  /**
   * @param messages takes in figures that are unknown, and words that say the opposite of a change
   */
  Commentary(FigureBook figures, Phrases phrases, Messages messages) {
    this.figures = figures;
    this.directions = new Directions(figures, phrases);
    this.messages = messages;
  }

  /** The paragraphs by KPI. */
  Map<Integer, List<Paragraph>> of(YamlFile file) {
    Map<Integer, List<Paragraph>> byKpi = new TreeMap<>();
    JsonNode kpis = file.root().get("kpis");
    for (int i = 0; i < kpis.size(); i++) {
      JsonNode paragraphs = kpis.get(i).get("paragraphs");
      List<Paragraph> own =
          byKpi.computeIfAbsent(kpis.get(i).get("kpi").intValue(), kpi -> new ArrayList<>());
      for (int j = 0; j < paragraphs.size(); j++) {
        JsonPointer at = JsonPointer.compile("/kpis/" + i + "/paragraphs/" + j);
        own.add(paragraph(file, at, paragraphs.get(j).asText()));
      }
    }
    return byKpi;
  }

  private Paragraph paragraph(YamlFile file, JsonPointer at, String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Matcher bound = BOUND.matcher(text);
    while (bound.find()) {
      bound.appendReplacement(words, "");
      if (bound.group(1) == null) {
        words.append(bound.group(), 0, 1);
        continue;
      }
      Optional<Figure> figure = figure(bound.group(1));
      if (figure.isEmpty()) {
        messages.add(file.error("commentary-unknown-figure", at, bound.group(1)));
      }
      parts.add(new Words(words.toString()));
      words.setLength(0);
      figure.map(BoundFigure::new).ifPresent(parts::add);
    }
    bound.appendTail(words);
    parts.add(new Words(words.toString()));
    warnOfDirections(file, at, parts);
    parts.removeIf(part -> part.text().isEmpty());
    return new Paragraph(List.copyOf(parts));
  }

  private Optional<Figure> figure(String typed) {
    return FigureRef.parse(typed.replace('[', '{').replace(']', '}')).flatMap(figures::find);
  }

  private void warnOfDirections(YamlFile file, JsonPointer at, List<Part> parts) {
    for (Directions.Wrong wrong : directions.wrong(parts)) {
      BoundFigure bound = wrong.figure();
      Message told =
          file.error("commentary-direction", at, bound.text(), wrong.word(), change(bound));
      messages.add(
          Message.warning(told.code(), told.place(), told.arguments().toArray(String[]::new))
              .withExcerpt(told.excerpt()));
    }
  }

  private String change(BoundFigure bound) {
    return figures
        .find(bound.figure().ref().field(FigureRef.Field.CHANGE))
        .map(Figure::inSentence)
        .orElse("");
  }
}
