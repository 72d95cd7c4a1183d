package kpi.report.files.indicator;

import java.util.Optional;
import java.util.function.Function;
import kpi.model.result.IndicatorResult;
import kpi.report.files.csv.CsvOutput;

/**
 * A column of {@code indicators.csv}.
 *
 * @param name unique, lower-case ASCII letters, digits and underscores
 * @param stratum the stratum key whose values stand in it; absent for the others
 */
record IndicatorColumn(
    String name,
    String label,
    Type type,
    String description,
    Optional<String> stratum,
    Function<IndicatorResult, String> cell) {

  /** What stands in the cells, in the words of the codebook. */
  enum Type {
    NUMBER("数値"),
    CODE("符号"),
    TEXT("文字列");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static IndicatorColumn number(
      String name, String label, String description, Function<IndicatorResult, String> cell) {
    return new IndicatorColumn(name, label, Type.NUMBER, description, Optional.empty(), cell);
  }

  static IndicatorColumn code(
      String name, String label, String description, Function<IndicatorResult, String> cell) {
    Function<IndicatorResult, String> safe = cell.andThen(CsvOutput::code);
    return new IndicatorColumn(name, label, Type.CODE, description, Optional.empty(), safe);
  }

  static IndicatorColumn text(
      String name, String label, String description, Function<IndicatorResult, String> cell) {
    Function<IndicatorResult, String> safe = cell.andThen(CsvOutput::text);
    return new IndicatorColumn(name, label, Type.TEXT, description, Optional.empty(), safe);
  }

  static IndicatorColumn stratum(String name, String key) {
    return new IndicatorColumn(
        name,
        "内訳",
        Type.CODE,
        "この内訳によらない行では空欄",
        Optional.of(key),
        result -> CsvOutput.code(result.cell().stratum().getOrDefault(key, "")));
  }
}
