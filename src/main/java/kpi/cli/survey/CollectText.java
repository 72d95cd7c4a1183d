package kpi.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.AskedList.Respondent;
import kpi.loading.questionnaire.ReturnedWorkbook;
import kpi.source.Phrases;

/** What came of collecting, for people: it names who answered and who did not. */
final class CollectText {

  private final Phrases phrases;

  CollectText(String language) {
    this.phrases = new Phrases("cli/survey", language);
  }

  /** Lines ended by LF; the first says that it stays inside. */
  String of(Collected collected) {
    List<String> lines = new ArrayList<>(List.of(phrases.of("internal")));
    for (SurveyForm one : collected.questionnaires()) {
      lines.add("");
      lines.addAll(questionnaire(one, collected));
    }
    lines.add("");
    collected
        .intakes()
        .acceptedRows()
        .forEach(
            (file, rows) ->
                lines.add(
                    phrases.of(
                        "collect.rows",
                        file,
                        Long.toString(rows),
                        Long.toString(collected.intakes().refusedRows().get(file)))));
    collected
        .intakes()
        .rules()
        .forEach(
            (rule, cells) -> lines.add(phrases.of("collect.rule", rule, Long.toString(cells))));
    return String.join("\n", lines) + "\n";
  }

  private List<String> questionnaire(SurveyForm questionnaire, Collected collected) {
    List<String> lines = new ArrayList<>();
    List<Respondent> silent = collected.silent(questionnaire);
    lines.add(
        phrases.of(
            "collect.questionnaire",
            questionnaire.title(),
            Integer.toString(collected.asked().of(questionnaire.respondent().name()).size()),
            Integer.toString(collected.returned().of(questionnaire).size()),
            Integer.toString(silent.size())));
    Map<String, List<Respondent>> groups =
        silent.stream()
            .collect(Collectors.groupingBy(Respondent::group, TreeMap::new, Collectors.toList()));
    groups.forEach((group, members) -> lines.addAll(silent(group, members)));
    List<ReturnedWorkbook> twice =
        collected.returned().twice().stream()
            .filter(one -> one.questionnaire().equals(questionnaire))
            .toList();
    add("collect.twice", twice, lines);
    add("collect.unasked", collected.unasked(questionnaire), lines);
    return lines;
  }

  private List<String> silent(String group, List<Respondent> members) {
    List<String> lines = new ArrayList<>();
    String name = group.isEmpty() ? phrases.of("collect.no-group") : group;
    lines.add("  " + phrases.of("collect.silent", name, Integer.toString(members.size())));
    members.forEach(one -> lines.add("    " + (one.key() + " " + one.name()).strip()));
    return lines;
  }

  private void add(String key, List<ReturnedWorkbook> workbooks, List<String> lines) {
    if (!workbooks.isEmpty()) {
      lines.add("  " + phrases.of(key, Integer.toString(workbooks.size())));
      workbooks.forEach(one -> lines.add("    " + one.key() + "  " + one.name()));
    }
  }
}
