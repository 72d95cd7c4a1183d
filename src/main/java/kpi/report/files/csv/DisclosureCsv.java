package kpi.report.files.csv;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.disclosure.WithheldFigure;
import kpi.model.Range;
import kpi.model.result.IndicatorResult;

/**
 * {@code disclosure.csv}: each figure that is not published, why, and between which numbers
 * somebody who knows everything published finds the count or sum that is protected.
 */
public final class DisclosureCsv {

  private static final List<String> HEADER =
      List.of(
          "indicator",
          "stratum",
          "label",
          "reason",
          "explanation",
          "value",
          "lower",
          "upper",
          "numerator",
          "denominator",
          "found_least",
          "found_most");

  private static final Map<WithheldFigure.Reason, String> EXPLANATION =
      Map.of(
          WithheldFigure.Reason.FEW, "背後にある調査対象が少ない",
          WithheldFigure.Reason.DOMINATED, "少数の調査対象が大部分を占める",
          WithheldFigure.Reason.REST, "全体から引いた残りの調査対象が少ない",
          WithheldFigure.Reason.UNACCOUNTED, "どの調査対象から求めた数かを確認できない",
          WithheldFigure.Reason.SECONDARY, "示すと、示さないほかの値が差し引きで分かる");

  private DisclosureCsv() {}

  public static void write(List<WithheldFigure> withheld, Writer writer) throws IOException {
    CsvOutput table = new CsvOutput(writer, HEADER);
    for (WithheldFigure figure : withheld) {
      table.row(row(figure));
    }
  }

  private static List<String> row(WithheldFigure figure) {
    IndicatorResult result = figure.result();
    boolean isOthers = figure.reason() == WithheldFigure.Reason.SECONDARY;
    return List.of(
        CsvOutput.code(result.cell().indicator()),
        CsvOutput.code(stratum(result)),
        CsvOutput.text(result.definition().label().ja()),
        figure.reason().name().toLowerCase(Locale.ROOT),
        EXPLANATION.get(figure.reason()),
        DecimalText.orBlank(result.value()),
        DecimalText.orBlank(result.range().map(Range::lower)),
        DecimalText.orBlank(result.range().map(Range::upper)),
        DecimalText.orBlank(result.numerator()),
        DecimalText.orBlank(result.denominator()),
        isOthers ? "" : end(figure.least()),
        isOthers ? "" : end(figure.most()));
  }

  private static String stratum(IndicatorResult result) {
    return result.cell().stratum().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Blank where there is no end. */
  private static String end(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : "";
  }
}
