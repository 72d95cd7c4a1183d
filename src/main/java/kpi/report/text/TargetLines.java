package kpi.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.evaluation.target.TargetState;
import kpi.evaluation.target.WhatIf;
import kpi.evaluation.target.WhatIf.Needed;
import kpi.evaluation.target.WhatIf.Way;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.report.target.TargetWords;

/** Targets on a terminal. */
public final class TargetLines {

  private static final int INDENT = 2;

  private final TargetWords words;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param width columns of the terminal
   */
  public TargetLines(Language language, int width) {
    this.words = new TargetWords(language.code());
    this.width = width;
  }

  /** What they are together. */
  public String heading() {
    return words.of("heading");
  }

  /** How each stands, in two lines. */
  public List<String> brief(List<TargetResult> targets) {
    lines.clear();
    for (TargetResult target : targets) {
      standing(target);
    }
    return List.copyOf(lines);
  }

  /**
   * Everything that is said of them, a KPI after the other, each line ended by LF. Targets in words
   * are told as they are.
   *
   * @param whatIf how many subjects they take; nothing is said of those that are not in it
   */
  public String full(
      Evaluation published, List<TargetResult> targets, Map<TargetResult, List<WhatIf>> whatIf) {
    lines.clear();
    DatasetHeader dataset = published.dataset();
    add(0, words.of("title", dataset.title(), dataset.fiscalYear().label()));
    for (KpiDefinition kpi : published.kpis()) {
      List<TargetResult> own =
          targets.stream().filter(one -> one.kpi().number() == kpi.number()).toList();
      if (!own.isEmpty() || kpi.target().isPresent()) {
        lines.add("");
        add(0, "KPI " + kpi.number() + "  " + words.name(kpi));
      }
      own.forEach(target -> all(target, whatIf.getOrDefault(target, List.of())));
      kpi.target().ifPresent(text -> add(1, words.of("in-words", text)));
    }
    lines.add("");
    add(0, summary(targets));
    return String.join("\n", lines) + "\n";
  }

  private void all(TargetResult target, List<WhatIf> whatIf) {
    standing(target);
    target.interim().forEach(one -> add(2, interim(one, target.definition())));
    words.notes(target).forEach(note -> add(2, note));
    whatIf.forEach(one -> whatIf(one, target.definition()));
  }

  private void standing(TargetResult target) {
    add(
        1,
        words.name(target)
            + "  "
            + words.milestone(target.target().last(), target.definition())
            + (target.synthetic() ? "  " + words.of("synthetic") : ""));
    String progress = words.progress(target);
    add(
        2,
        state(target.last(), target.definition())
            + (progress.isEmpty() ? "" : "  " + words.of("progress-of", progress)));
  }

  private String interim(Assessment one, IndicatorDefinition definition) {
    return words.of(
        "interim-is", words.milestone(one.milestone(), definition), state(one, definition));
  }

  private String state(Assessment one, IndicatorDefinition definition) {
    String figure = words.figure(one, definition);
    String state = words.state(one);
    return figure.isEmpty()
        ? state
        : state + "  " + words.of("figure-of", figure, one.judgedIn().label());
  }

  private void whatIf(WhatIf one, IndicatorDefinition definition) {
    String aim = words.milestone(one.milestone(), definition);
    if (one.obstacle().isPresent()) {
      add(2, words.of("what-if-not", aim, words.of("obstacle." + one.obstacle().get().word())));
      return;
    }
    add(2, words.of("what-if", aim));
    one.ways().forEach(way -> add(3, way(way, one.unit())));
  }

  private String way(Way way, String unit) {
    String change = "change." + way.change().word();
    return way.needed()
        .map(needed -> words.of(change, number(needed, unit)))
        .orElseGet(() -> words.of("no-number", words.of("by." + way.change().word())));
  }

  private String number(Needed needed, String unit) {
    String number =
        needed.isExact()
            ? needed.enough().toString()
            : words.of("from-to", needed.least().toString(), needed.enough().toString());
    return words.of("subjects", number, unit);
  }

  private String summary(List<TargetResult> targets) {
    if (targets.isEmpty()) {
      return words.of("none");
    }
    Map<TargetState, Long> states =
        targets.stream()
            .collect(Collectors.groupingBy(one -> one.last().state(), Collectors.counting()));
    List<String> counts = new ArrayList<>();
    for (TargetState state : TargetState.values()) {
      if (states.containsKey(state)) {
        counts.add(words.of("count", words.state(state), states.get(state).toString()));
      }
    }
    return words.of(
        "summary", Integer.toString(targets.size()), String.join(words.of("comma"), counts));
  }

  private void add(int depth, String text) {
    DisplayWidth.wrap(text, width - depth * INDENT)
        .forEach(line -> lines.add((" ".repeat(depth * INDENT) + line).stripTrailing()));
  }
}
