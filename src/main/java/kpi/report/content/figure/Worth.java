package kpi.report.content.figure;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.TableSchema;
import kpi.model.result.IndicatorResult;
import kpi.source.Phrases;
import org.apache.commons.numbers.fraction.BigFraction;

/** How much one subject moves a share: {@code 1社の違いは0.9ポイントに当たる}. */
public final class Worth {

  private final Map<CellId, DefinedCell> cells;
  private final Phrases phrases;

  public Worth(List<DefinedCell> cells, Phrases phrases) {
    this.cells = cells.stream().collect(Collectors.toMap(DefinedCell::cell, cell -> cell));
    this.phrases = phrases;
  }

  /** One sentence per share that counts subjects, without breakdown. */
  public List<String> of(List<IndicatorResult> results) {
    return results.stream()
        .filter(result -> result.definition().isRate() && result.cell().stratum().isEmpty())
        .filter(result -> result.openEnds().isEmpty())
        .flatMap(result -> sentence(result).stream())
        .toList();
  }

  private Optional<String> sentence(IndicatorResult result) {
    return Optional.ofNullable(cells.get(result.cell()))
        .map(DefinedCell::formula)
        .filter(Formula.Tallied.class::isInstance)
        .map(Formula.Tallied.class::cast)
        .filter(Worth::countsSubjects)
        .flatMap(
            tallied ->
                result
                    .denominator()
                    .filter(whole -> whole.signum() > 0)
                    .map(whole -> sentence(result, unit(tallied.table()), whole)));
  }

  private String sentence(IndicatorResult result, String unit, BigFraction whole) {
    String points =
        Display.grouped(BigFraction.of(100).divide(whole).bigDecimalValue(1, RoundingMode.HALF_UP));
    String denominator = Display.grouped(whole.bigDecimalValue(0, RoundingMode.HALF_UP));
    return phrases.of("worth", result.definition().label().ja(), unit, points, denominator);
  }

  private static boolean countsSubjects(Formula.Tallied tallied) {
    return tallied.numerator().summed().isEmpty()
        && tallied.denominator().map(one -> one.summed().isEmpty()).orElse(false);
  }

  /** The unit in which indicators count the rows of a table. */
  private String unit(TableSchema table) {
    return cells.values().stream()
        .filter(
            cell ->
                cell.formula() instanceof Formula.Tallied tallied
                    && tallied.table().equals(table)
                    && tallied.denominator().isEmpty()
                    && tallied.numerator().summed().isEmpty())
        .map(cell -> cell.definition().unit())
        .sorted()
        .findFirst()
        .orElse(table.subject());
  }
}
