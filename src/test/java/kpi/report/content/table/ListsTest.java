package kpi.report.content.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kpi.analysis.impact.ChangedCopy;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.report.content.Table;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was surveyed, by the names that the source itself lists. */
class ListsTest {

  private static final Path R7 = Path.of("fixtures", "r7");

  @TempDir private Path temp;

  @Test
  void hubs_stand_by_programme_and_field() {
    Table hubs = list(Reported.shipped("r7").report(), 1, "kpi-1-hubs");
    assertThat(texts(hubs, 2))
        .containsExactly(
            "人材育成拠点", "スタートアップ支援拠点", "オープンイノベーションハブ拠点", "地域連携拠点自立化推進事業", "グローバル進出拠点事業");
    assertThat(texts(hubs, 3)).containsExactly("6", "4", "3", "2", "1");
    assertThat(texts(hubs, 4)).last().isEqualTo("大阪商工会議所");
  }

  @Test
  void each_course_stands_once_at_its_hub_with_the_themes_that_it_serves() {
    Table courses = list(Reported.shipped("r7").report(), 1, "kpi-1-courses");
    assertThat(courses.headers())
        .containsExactly("拠点名", "研修名", "医療従事者", "企業人材", "アカデミア", "コーディネーター", "AI人材");
    assertThat(courses.rows().get(0).cells())
        .extracting(Table.Cell::text)
        .containsExactly("国立研究開発法人国立循環器病研究センター", "臨床研究セミナー", "●", "●", "●", "", "");
    assertThat(courses.rows().get(courses.rows().size() - 1).cells())
        .extracting(Table.Cell::text)
        .containsExactly("コース数", "", "12", "15", "12", "9", "4");
    assertThat(texts(courses, 0)).noneMatch(text -> text.matches("H[0-9]+"));
  }

  @Test
  void priority_areas_stand_with_their_official_names() {
    assertThat(texts(list(Reported.shipped("r7").report(), 6, "kpi-6-areas"), 0))
        .hasSize(5)
        .startsWith("重点分野1 日常生活における健康無関心層の疾病予防、重症化予防に資する医療機器");
  }

  @Test
  void names_that_are_not_published_are_not_listed() throws Exception {
    Path copy =
        ChangedCopy.of(R7, temp.resolve("answered"))
            .replace(
                "dataset.yaml",
                "hubs.csv: {default: published, hub_id: synthetic",
                "hubs.csv: {default: published, name: survey, hub_id: synthetic")
            .folder();
    assertThat(Reported.of(copy, new Messages()).report().sections().get(0).lists()).isEmpty();
  }

  @Test
  void the_order_of_the_rows_does_not_matter() throws Exception {
    Path copy =
        ChangedCopy.of(R7, temp.resolve("moved"))
            .replace("hubs.csv", "H16,大阪商工会議所,医工連携グローバル展開事業,経済産業省,グローバル進出拠点事業,no\n", "")
            .replace("hubs.csv", "H01,", "H16,大阪商工会議所,医工連携グローバル展開事業,経済産業省,グローバル進出拠点事業,no\nH01,")
            .folder();
    assertThat(Reported.of(copy, new Messages()).report().sections().get(0).lists())
        .isEqualTo(Reported.shipped("r7").report().sections().get(0).lists());
  }

  private static Table list(Report report, int kpi, String id) {
    return report.sections().get(kpi - 1).lists().stream()
        .filter(list -> list.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Table table, int column) {
    return table.rows().stream().map(row -> row.cells().get(column).text()).toList();
  }
}
