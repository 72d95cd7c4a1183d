package kpi.analysis.explain.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.OpenCell;
import kpi.analysis.explain.subject.SubjectExplanation.PopulationAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.RuleAnswer;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Phrases;

/** The explanation of a row, for people. */
public final class SubjectText {

  private final Phrases phrases;
  private final CellText cells;

  /**
   * @param language {@code ja} or {@code en}
   */
  public SubjectText(String language) {
    this.phrases = new Phrases("analysis/explain", language);
    this.cells = new CellText(phrases);
  }

  /** The lines, without line ends. */
  public List<String> lines(SubjectExplanation explanation) {
    List<String> lines = new ArrayList<>(head(explanation));
    for (PopulationAnswer answer : explanation.populations()) {
      lines.add("");
      lines.addAll(population(answer));
    }
    return lines;
  }

  private List<String> head(SubjectExplanation explanation) {
    Fact fact = explanation.fact();
    String name = fact.table().column("name").map(fact::written).orElse("");
    String place = fact.table().file() + ":" + fact.line();
    List<String> lines = new ArrayList<>();
    lines.add((fact.table().subject() + " " + fact.id() + " " + name).strip() + "  " + place);
    lines.add(
        phrases.of(
            "measured-on",
            explanation.setting().asOf().toString(),
            explanation.setting().fiscalYear().label()));
    for (Truth truth : List.of(Truth.YES, Truth.UNKNOWN, Truth.NO)) {
      String names =
          explanation.populations().stream()
              .filter(answer -> answer.membership() == truth)
              .map(PopulationAnswer::population)
              .collect(Collectors.joining(phrases.of("comma")));
      if (!names.isEmpty()) {
        lines.add("  " + phrases.of("listed", membership(truth), names));
      }
    }
    return lines;
  }

  private List<String> population(PopulationAnswer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("population", answer.population(), membership(answer.membership())));
    for (RuleAnswer rule : answer.rules()) {
      lines.add("  " + rule(rule.rule().text()));
      rule.conditions().forEach(condition -> lines.addAll(condition(condition, "    ")));
      lines.add("    " + verdict(rule));
    }
    for (OpenCell cell : answer.open()) {
      lines.add("  " + phrases.of("would-decide", open(cell)));
    }
    return lines;
  }

  private String rule(RuleText text) {
    String line = phrases.of("rule", text.name(), place(text));
    return text.annotations().containsKey(Annotations.SOURCE)
        ? line + "  " + phrases.of("source", text.annotations().get(Annotations.SOURCE))
        : line;
  }

  private static String place(RuleText text) {
    return text.place().file() + ":" + text.place().line();
  }

  /** Of a group what it announces stands below it. */
  private List<String> condition(ConditionAnswer answer, String indent) {
    List<String> lines = new ArrayList<>();
    String mark = phrases.of("mark." + word(answer.answer()));
    lines.add(indent + mark + " " + answer.condition().heading());
    lines.addAll(details(answer, indent + "    "));
    return lines;
  }

  /** The cells and populations behind an answer; of a group what it announces. */
  public List<String> details(ConditionAnswer answer, String indent) {
    List<String> lines = new ArrayList<>();
    answer.members().forEach(member -> lines.addAll(condition(member, indent)));
    answer.readings().forEach(reading -> lines.add(indent + cells.of(reading)));
    answer
        .memberships()
        .forEach((name, truth) -> lines.add(indent + phrases.of("named", name, membership(truth))));
    return lines;
  }

  private String verdict(RuleAnswer rule) {
    List<ConditionAnswer> failed = rule.conditions(Truth.NO);
    List<ConditionAnswer> open = rule.conditions(Truth.UNKNOWN);
    int holding = rule.conditions(Truth.YES).size();
    if (rule.conditions().isEmpty()) {
      return phrases.of("no-conditions", rule.rule().table().subject());
    } else if (failed.isEmpty() && open.isEmpty()) {
      return phrases.of("all-hold", Integer.toString(holding));
    }
    List<String> parts = new ArrayList<>();
    if (!failed.isEmpty()) {
      parts.add(phrases.of("failed", sentences(failed)));
    }
    if (!open.isEmpty()) {
      parts.add(phrases.of(failed.isEmpty() ? "open" : "open-anyway", sentences(open)));
    }
    if (holding > 0) {
      parts.add(phrases.of("others-hold", Integer.toString(holding)));
    }
    return String.join(phrases.of("stop"), parts);
  }

  private String sentences(List<ConditionAnswer> conditions) {
    return conditions.stream()
        .map(answer -> phrases.of("quoted", answer.condition().sentence()))
        .collect(Collectors.joining());
  }

  private String open(OpenCell cell) {
    String columns =
        cell.columns().stream().map(Column::name).collect(Collectors.joining(phrases.of("or")));
    return cell.place() + " " + columns + phrases.of("label", cell.item().label());
  }

  private String membership(Truth truth) {
    return phrases.of("membership." + word(truth));
  }

  /** The word for an answer in keys and in JSON. */
  public static String word(Truth truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "undetermined";
    };
  }
}
