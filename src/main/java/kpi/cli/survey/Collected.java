package kpi.cli.survey;

import java.util.List;
import java.util.Map;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.AskedList;
import kpi.loading.questionnaire.AskedList.Respondent;
import kpi.loading.questionnaire.Returned;
import kpi.loading.questionnaire.ReturnedWorkbook;
import kpi.source.input.Folded;

/**
 * What came of collecting a folder.
 *
 * @param asked who was sent a questionnaire
 */
record Collected(
    List<SurveyForm> questionnaires, AskedList asked, Returned returned, Intakes intakes) {

  /** Whether everything that came back was taken. */
  boolean isWhole() {
    return returned.others().isEmpty()
        && intakes.unreadable().isEmpty()
        && intakes.refusedRows().values().stream().allMatch(rows -> rows == 0);
  }

  /** Those asked of whom nothing came back, in the order of the list. */
  List<Respondent> silent(SurveyForm questionnaire) {
    return asked.of(questionnaire.respondent().name()).stream()
        .filter(one -> !came(questionnaire, one.key()))
        .toList();
  }

  private boolean came(SurveyForm questionnaire, String key) {
    String folded = Folded.of(key);
    return returned.of(questionnaire).containsKey(folded)
        || returned.twice().stream()
            .filter(one -> one.questionnaire().equals(questionnaire))
            .anyMatch(one -> Folded.of(one.key()).equals(folded));
  }

  /** Those taken who are not on the list of those asked. */
  List<ReturnedWorkbook> unasked(SurveyForm questionnaire) {
    List<String> keys =
        asked.of(questionnaire.respondent().name()).stream()
            .map(one -> Folded.of(one.key()))
            .toList();
    return returned.of(questionnaire).entrySet().stream()
        .filter(one -> !keys.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
