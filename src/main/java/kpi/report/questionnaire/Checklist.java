package kpi.report.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.loading.dictionary.SurveyForm;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.Reference;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** What must be supplied for a new year, and by whom; in Markdown, in Japanese. */
final class Checklist {

  private final YearFolder folder;
  private final List<String> lines = new ArrayList<>();

  Checklist(YearFolder folder) {
    this.folder = folder;
  }

  String text() {
    lines.add("# " + folder.year().label() + "年度の集計に必要なもの");
    lines.add("");
    lines.add("そろったものから [x] にしてください。");
    section("最初に確認するもの（担当者）");
    todo("dataset.yaml の題名、基準日（" + folder.referenceDate() + " と仮定）、表ごとの調査時点・対象期間");
    todo("rules と kpi-definitions（前の年度の写し）: 改正があれば直し、kpi check で確認する");
    asked();
    tables();
    reports();
    outside();
    section("集計のあとに書くもの（担当者）");
    todo("published.yaml: 報告に印刷した値（kpi reconcile で照合する）");
    todo("commentary.yaml: 考察");
    return String.join("\n", lines) + "\n";
  }

  private void section(String title) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
  }

  private void todo(String what) {
    lines.add("- [ ] " + what);
  }

  private void asked() {
    section("調査票で集めるもの（回答者）");
    for (SurveyForm one : folder.questionnaires()) {
      TableSchema respondent = one.respondent();
      int count = folder.asked().of(respondent.name()).size();
      String also = one.lists().stream().map(TableSchema::subject).collect(Collectors.joining("、"));
      todo(
          one.title()
              + "（"
              + YearFolder.QUESTIONNAIRES
              + "/"
              + YearFolder.fileOf(one)
              + "）: "
              + respondent.subject()
              + count
              + "件に送る。"
              + (also.isEmpty() ? "" : also + "も同じブックで答える。")
              + "送り先は "
              + YearFolder.QUESTIONNAIRES
              + "/asked.csv（前の年度の一覧の写し。加わったもの、なくなったものを直す）");
    }
  }

  private void tables() {
    Set<TableSchema> inForms =
        folder.questionnaires().stream()
            .flatMap(one -> Stream.concat(Stream.of(one.respondent()), one.lists().stream()))
            .collect(Collectors.toSet());
    List<TableSchema> others =
        folder.old().tables().stream().filter(table -> !inForms.contains(table)).toList();
    if (!others.isEmpty()) {
      section("表で用意するもの（担当者）");
      for (TableSchema table : others) {
        String columns =
            folder.asked(table).stream().map(Column::label).collect(Collectors.joining("、"));
        todo(table.file() + "（" + table.subject() + "）: " + columns);
      }
    }
  }

  private void reports() {
    if (!folder.old().followUps().isEmpty()) {
      section("省庁が報告するもの（followups.yaml）");
      for (FollowUp item : folder.old().followUps()) {
        todo("KPI" + item.kpi() + " " + item.label() + "（" + item.reporter() + "）");
      }
    }
  }

  private void outside() {
    if (!folder.old().references().isEmpty()) {
      section("外の統計（担当者。references.yaml に新しい値を書く）");
      for (Reference one : folder.old().references()) {
        todo("KPI" + one.kpi() + " " + one.label() + "（前の年度の出典: " + one.source() + "）");
      }
    }
  }
}
