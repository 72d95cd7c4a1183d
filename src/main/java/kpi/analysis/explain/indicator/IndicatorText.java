package kpi.analysis.explain.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.analysis.explain.indicator.IndicatorExplanation.CellExplanation;
import kpi.analysis.explain.indicator.Members.Member;
import kpi.evaluation.formula.Decimals;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Phrases;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** The explanation of an indicator, for people. */
public final class IndicatorText {

  private static final String JAPANESE = "ja";
  private static final int MEMBERS_IN_A_LINE = 4;

  private final Phrases phrases;
  private final boolean japanese;

  /**
   * @param language {@code ja} or {@code en}
   */
  public IndicatorText(String language) {
    this.phrases = new Phrases("analysis/explain", language);
    this.japanese = language.equals(JAPANESE);
  }

  /** The lines, without line ends. */
  public List<String> lines(IndicatorExplanation explanation) {
    IndicatorDefinition definition = explanation.definition();
    String label = japanese ? definition.label().ja() : definition.label().en();
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("indicator", definition.id(), label, Integer.toString(definition.kpi())));
    lines.add("  " + phrases.of("unit", definition.unit()));
    explanation.rules().forEach(rule -> lines.addAll(rule(rule)));
    if (!explanation.populations().isEmpty()) {
      lines.add("  " + phrases.of("populations"));
      explanation
          .populations()
          .forEach((name, places) -> lines.add("    " + name + "  " + joined(places)));
    }
    for (CellExplanation cell : explanation.cells()) {
      lines.add("");
      lines.addAll(cell(cell, explanation));
    }
    return lines;
  }

  private static String joined(List<Place> places) {
    return places.stream().map(Place::toString).collect(Collectors.joining(" "));
  }

  private List<String> rule(RuleText text) {
    Place place = Place.of(text.place().file(), text.place().line());
    String line = "  " + phrases.of("rule", text.name(), place.toString());
    List<String> lines = new ArrayList<>();
    lines.add(
        text.annotations().containsKey(Annotations.SOURCE)
            ? line + "  " + phrases.of("source", text.annotations().get(Annotations.SOURCE))
            : line);
    Stream.of(List.of(text.subject()), text.conditions(), text.conclusions())
        .flatMap(List::stream)
        .map(SentenceLine::line)
        .forEach(sentence -> lines.add("    " + sentence.strip()));
    return lines;
  }

  private List<String> cell(CellExplanation cell, IndicatorExplanation explanation) {
    List<String> lines = new ArrayList<>();
    IndicatorResult result = cell.result();
    lines.add(phrases.of("cell", stratum(cell.cell().cell(), explanation)));
    lines.add("  " + figures(result));
    if (!result.note().isEmpty()) {
      lines.add("  " + phrases.of("note", result.note()));
    }
    if (cell.cell().formula() instanceof Formula.Combined combined) {
      lines.add("  " + phrases.of("added", terms(combined, cell.operands())));
    } else if (!cell.operands().isEmpty()) {
      lines.add("  " + divided(cell.operands().get(0), cell.operands().get(1)));
    }
    cell.years().forEach(point -> lines.add("  " + year(point)));
    cell.members().ifPresent(members -> lines.addAll(members(members, cell)));
    return lines;
  }

  private String divided(IndicatorResult above, IndicatorResult below) {
    return phrases.of(
        "divided", above.cell().indicator(), value(above), below.cell().indicator(), value(below));
  }

  /** For example {@code a（10社） － b（3社）}. */
  private String terms(Formula.Combined formula, List<IndicatorResult> operands) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operands.size(); i++) {
      BigFraction times = formula.terms().get(i).times();
      boolean isLess = times.signum() < 0;
      text.append(i > 0 ? (isLess ? " － " : " ＋ ") : isLess ? "－" : "");
      IndicatorResult operand = operands.get(i);
      text.append(phrases.of("term", operand.cell().indicator(), value(operand)));
      if (!times.abs().equals(BigFraction.ONE)) {
        text.append(" × ").append(fraction(times.abs()));
      }
    }
    return text.toString();
  }

  private static String fraction(BigFraction times) {
    String below = times.getDenominator().toString();
    return times.getNumerator() + (below.equals("1") ? "" : "/" + below);
  }

  private String stratum(CellId cell, IndicatorExplanation explanation) {
    if (cell.stratum().isEmpty()) {
      return phrases.of("whole-indicator");
    }
    return cell.stratum().entrySet().stream()
        .map(
            entry -> {
              var stratum = explanation.strata().get(entry.getKey());
              String key = japanese ? stratum.label().ja() : stratum.label().en();
              String value =
                  stratum
                      .labelOf(entry.getValue())
                      .map(label -> japanese ? label.ja() : label.en())
                      .orElse(entry.getValue());
              return phrases.of("listed", key, value);
            })
        .collect(Collectors.joining("  "));
  }

  private String figures(IndicatorResult result) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.of("value", value(result)));
    Display.ends(result).ifPresent(text -> parts.add(phrases.of("ends", text)));
    String certain = result.openEnds().isPresent() ? "certain-" : "";
    number(result.numerator())
        .ifPresent(text -> parts.add(phrases.of(certain + "numerator", text)));
    number(result.denominator())
        .ifPresent(text -> parts.add(phrases.of(certain + "denominator", text)));
    return String.join("  ", parts);
  }

  private static Optional<String> number(Optional<BigFraction> figure) {
    return figure.map(one -> Display.grouped(Decimals.decimal(one)));
  }

  private String value(IndicatorResult result) {
    if (result.display().isEmpty()) {
      return phrases.of("no-value");
    }
    boolean bare = result.range().isPresent() && !result.definition().isRate();
    return bare ? result.display() + result.definition().unit() : result.display();
  }

  private String year(SeriesPoint point) {
    String shown = point.value().isPresent() ? point.display() : phrases.of("year-unknown");
    String note = point.note().isEmpty() ? "" : "  " + point.note();
    return phrases.of("year", point.year().label(), shown) + note;
  }

  private List<String> members(Members members, CellExplanation cell) {
    List<String> lines = new ArrayList<>();
    boolean share = cell.result().denominator().isPresent();
    if (members.isEmpty()) {
      return lines;
    }
    if (share) {
      list("members.numerator", members.part(), lines);
    }
    list(share ? "members.denominator" : "members.base", members.base(), lines);
    list("members.undetermined", members.undetermined(), lines);
    if (!members.blank().isEmpty()) {
      list("members.blank", members.blank(), lines);
    }
    return lines;
  }

  private void list(String key, List<Member> members, List<String> lines) {
    lines.add("  " + phrases.of(key, Integer.toString(members.size())));
    for (int from = 0; from < members.size(); from += MEMBERS_IN_A_LINE) {
      int to = Math.min(from + MEMBERS_IN_A_LINE, members.size());
      lines.add(
          members.subList(from, to).stream()
              .map(IndicatorText::member)
              .collect(Collectors.joining("  ", "    ", "")));
    }
  }

  private static String member(Member member) {
    String amount = member.amount().isEmpty() ? "" : " " + member.amount();
    return member.id() + " " + member.place() + amount;
  }
}
