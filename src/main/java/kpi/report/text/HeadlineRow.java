package kpi.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.evaluation.result.Display;
import kpi.evaluation.rows.Marks;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.Status;

/** One figure in the terminal view: label, value, year before, change, notes. */
final class HeadlineRow {

  /** The position of the notes among the cells; figures stand between label and notes. */
  static final int NOTES = 4;

  private static final String NONE = "-";
  private static final String TEXT_UNIT = "状況";

  private final Language language;
  private final Wording wording;
  private final Marks marks;

  HeadlineRow(Language language, Wording wording, Marks marks) {
    this.language = language;
    this.wording = wording;
    this.marks = marks;
  }

  List<String> headings() {
    return List.of(
        wording.of("indicator"),
        wording.of("value"),
        wording.of("previous"),
        wording.of("change"),
        wording.of("note"));
  }

  List<String> of(IndicatorResult result, KpiDefinition kpi) {
    IndicatorDefinition definition = result.definition();
    return List.of(
        label(result, kpi),
        value(result),
        result.previous().map(value -> FigureText.value(value, definition)).orElse(NONE),
        result.change().map(change -> change(change, definition)).orElse(NONE),
        String.join(wording.of("separator"), notes(result)));
  }

  private String label(IndicatorResult result, KpiDefinition kpi) {
    String label = in(result.definition().label());
    String stratum =
        result.cell().stratum().entrySet().stream()
            .map(entry -> stratumValue(entry, kpi))
            .filter(value -> !value.equals(label))
            .collect(Collectors.joining(" "));
    return stratum.isEmpty() ? label : label + " [" + stratum + "]";
  }

  private String stratumValue(Map.Entry<String, String> entry, KpiDefinition kpi) {
    return Optional.ofNullable(kpi.strata().get(entry.getKey()))
        .flatMap((Stratum stratum) -> stratum.labelOf(entry.getValue()))
        .map(this::in)
        .orElse(entry.getValue());
  }

  private String value(IndicatorResult result) {
    if (result.status() == Status.NOT_REPORTED) {
      return wording.of("not-reported");
    } else if (result.status() == Status.NOT_COMPUTABLE) {
      return wording.of("not-computable");
    }
    return withUnit(result.display(), result.definition());
  }

  private List<String> notes(IndicatorResult result) {
    List<String> notes = new ArrayList<>();
    marks.of(result).forEach(mark -> notes.add(wording.of("mark." + mark.name())));
    if (marks.originOfPrevious(result).filter(Origin.PUBLISHED::equals).isPresent()) {
      notes.add(wording.of("previous-printed"));
    }
    Display.ends(result).ifPresent(notes::add);
    if (!result.note().isEmpty()) {
      notes.add(result.note());
    }
    return notes;
  }

  private String withUnit(String figure, IndicatorDefinition definition) {
    boolean bare = definition.isRate() || definition.unit().equals(TEXT_UNIT);
    String unit = wording.find("unit." + definition.unit()).orElse(definition.unit());
    return bare || figure.isEmpty() ? figure : figure + " " + unit;
  }

  private String change(Range change, IndicatorDefinition definition) {
    String figure = FigureText.change(change, definition);
    return definition.isRate() ? figure + " " + wording.of("points") : figure;
  }

  private String in(Label label) {
    return language == Language.ENGLISH ? label.en() : label.ja();
  }
}
