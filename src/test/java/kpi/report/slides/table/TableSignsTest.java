package kpi.report.slides.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.result.Mark;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.Table;
import org.junit.jupiter.api.Test;

class TableSignsTest {

  private static final Table.Cell SYNTHETIC = figure("1", Mark.SYNTHETIC);
  private static final Table.Cell FEW = figure("2", Mark.SYNTHETIC, Mark.SMALL_DENOMINATOR);
  private static final Table.Cell PUBLISHED = figure("3");
  private static final Table.Cell NONE = figure("計算できない");
  private static final Table.Cell COUNT = new Table.Count(4);

  @Test
  void a_column_of_synthetic_figures_says_so_once_and_keeps_other_signs() {
    TableSigns signs = signs(SYNTHETIC, FEW);
    assertThat(signs.header(1)).isEqualTo("値模");
    assertThat(signs.text(0, 1)).isEqualTo("1");
    assertThat(signs.text(1, 1)).isEqualTo("2小");
    assertThat(signs.header(0)).isEqualTo("指標");
  }

  @Test
  void a_column_with_any_other_number_has_the_sign_at_each() {
    for (Table.Cell other : List.of(PUBLISHED, COUNT)) {
      TableSigns signs = signs(SYNTHETIC, FEW, other);
      assertThat(signs.isHeaded()).isFalse();
      assertThat(signs.header(1)).isEqualTo("値");
      assertThat(signs.text(0, 1)).isEqualTo("1模");
      assertThat(signs.text(1, 1)).isEqualTo("2模小");
    }
  }

  @Test
  void what_has_no_number_is_neither_synthetic_nor_not() {
    assertThat(signs(SYNTHETIC, NONE, FEW).header(1)).isEqualTo("値模");
  }

  @Test
  void a_single_figure_keeps_its_sign() {
    assertThat(signs(SYNTHETIC, NONE).text(0, 1)).isEqualTo("1模");
  }

  private static TableSigns signs(Table.Cell... cells) {
    List<Table.Row> rows =
        List.of(cells).stream().map(cell -> Table.Row.of(new Table.Text("行"), cell)).toList();
    return new TableSigns(Table.of("table", "表", List.of("指標", "値"), rows));
  }

  private static Table.Cell figure(String text, Mark... marks) {
    Optional<BigDecimal> number =
        Optional.of(text).filter(one -> one.matches("[0-9]+")).map(BigDecimal::new);
    return new Table.Bound(
        new Figure(
            FigureRef.of(CellId.of("respondents", Map.of())),
            text,
            number,
            "社",
            0,
            Figure.Source.COMPUTED,
            List.of(marks),
            "",
            Optional.empty()));
  }
}
