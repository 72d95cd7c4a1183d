package kpi.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The matrices of stages as the printed report has them. */
class MatricesTest {

  @Test
  void there_is_one_for_each_stage_at_adoption_and_each_scope() {
    assertThat(section("r7").matrices())
        .extracting(Matrices::id)
        .containsExactly("kpi-6-stages", "kpi-6-stages-over-one-year");
    assertThat(section("r7").matrices())
        .allSatisfy(
            one ->
                assertThat(one.tables())
                    .extracting(Table::title)
                    .containsExactly(
                        "採択時のステージ 基礎研究", "採択時のステージ 製品開発", "採択時のステージ 非臨床", "採択時のステージ 臨床"));
  }

  @Test
  void rows_are_current_stages_and_columns_areas_with_totals_and_shares_beneath() {
    Table basic = section("r7").matrices().get(0).tables().get(0);
    assertThat(basic.headers())
        .containsExactly("現在のステージ", "分野1", "分野2", "分野3", "分野4", "分野5", "無・複数", "計");
    assertThat(texts(basic))
        .containsExactly(
            "上市 0 0 0 0 0 0 0",
            "臨床 0 2 3 1 0 0 6",
            "非臨床 0 0 0 2 0 0 2",
            "製品開発 0 1 1 2 3 0 7",
            "基礎研究 10 13 12 5 15 10 65",
            "計 10 16 16 10 18 10 80",
            "ステージアップの割合       18.8%",
            "上市の割合       0.0%");
  }

  @Test
  void a_theme_that_moved_back_stands_below_the_stage_of_its_adoption() {
    Table nonClinical = section("r7").matrices().get(0).tables().get(2);
    assertThat(texts(nonClinical)).contains("製品開発 0 0 0 0 0 1 1", "計 2 2 5 13 5 12 39");
  }

  @Test
  void a_total_says_what_it_adds_up() {
    Table basic = section("r7").matrices().get(0).tables().get(0);
    assertThat(basic.refs())
        .extracting(FigureRef::toString)
        .contains(
            "stage-matrix{adopted=1,area=*,current=4,scope=all}",
            "stage-matrix{adopted=1,area=2,current=*,scope=all}",
            "themes{adopted=1,scope=all}",
            "stage-up-share{adopted=1,scope=all}");
    assertThat(basic.refs())
        .allMatch(ref -> FigureRef.parse(ref.toString()).equals(Optional.of(ref)));
  }

  @Test
  void what_a_matrix_shows_is_not_shown_again_as_a_list() {
    assertThat(section("r7").tables())
        .extracting(Table::id)
        .contains("stage-matrix-all", "kpi-6-scope-adopted", "kpi-6-scope-area");
    assertThat(section("r7").tablesApart())
        .extracting(Table::id)
        .contains("kpi-6-scope-area")
        .doesNotContain("stage-matrix-all", "stage-matrix-over-one-year", "kpi-6-scope-adopted");
  }

  @Test
  void the_largest_cell_is_the_darkest_and_totals_are_not_shaded() {
    Matrices all = section("r7").matrices().get(0);
    assertThat(all.share(all.tables().get(1), 3, 6)).isEqualTo(1);
    assertThat(all.share(all.tables().get(0), 0, 1)).isZero();
    assertThat(all.share(all.tables().get(0), 4, 7)).isZero();
    assertThat(all.share(all.tables().get(0), 5, 1)).isZero();
  }

  @Test
  void ranges_are_not_added_up() {
    List<Table.Bound> cells =
        section("ranges").matrices().stream()
            .flatMap(one -> one.tables().stream())
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.cells().stream())
            .filter(Table.Bound.class::isInstance)
            .map(Table.Bound.class::cast)
            .toList();
    assertThat(cells)
        .filteredOn(cell -> cell.figure().ref().toString().contains("*"))
        .isNotEmpty()
        .allMatch(cell -> cell.figure().number().isPresent() || cell.text().equals("-"));
  }

  private static List<String> texts(Table table) {
    return table.rows().stream()
        .map(row -> String.join(" ", row.cells().stream().map(Table.Cell::text).toList()))
        .toList();
  }

  private static Section section(String fixture) {
    return Reported.shipped(fixture).report().sections().get(5);
  }
}
