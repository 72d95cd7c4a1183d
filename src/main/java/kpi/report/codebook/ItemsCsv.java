package kpi.report.codebook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.loading.dictionary.SurveyForm;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.report.files.csv.CsvOutput;

/**
 * The codebook of a data dictionary as CSV: a row without a code speaks of the whole item, one with
 * a code of this code.
 */
public final class ItemsCsv {

  private static final List<String> HEADER =
      List.of(
          "table",
          "subject",
          "item",
          "code",
          "label",
          "type",
          "unit",
          "key",
          "since",
          "until",
          "derivation",
          "derived_from",
          "sentences",
          "explanation");

  private ItemsCsv() {}

  /** The table, its lines ended by LF. */
  public static String of(DataDictionary dictionary, List<SurveyForm> questionnaires) {
    StringWriter text = new StringWriter();
    try {
      CsvOutput csv = new CsvOutput(text, HEADER);
      for (ItemEntry entry : ItemEntry.of(dictionary, questionnaires)) {
        csv.row(item(entry));
        for (String code : codes(entry)) {
          csv.row(code(entry, code));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Those of the item, and countries that only sentences name. */
  private static Set<String> codes(ItemEntry entry) {
    Set<String> codes = new LinkedHashSet<>(entry.codes().keySet());
    codes.addAll(entry.sentences().keySet());
    codes.remove("");
    return codes;
  }

  private static List<String> item(ItemEntry entry) {
    return List.of(
        CsvOutput.code(entry.table().name()),
        CsvOutput.text(entry.table().subject()),
        CsvOutput.text(entry.name()),
        "",
        CsvOutput.text(entry.label()),
        entry.type().name().toLowerCase(Locale.ROOT),
        CsvOutput.text(entry.unit()),
        entry.isKey() ? "yes" : "no",
        year(entry.asked().since()),
        year(entry.asked().until()),
        entry.how() == ItemEntry.Derivation.NONE ? "" : entry.how().name().toLowerCase(Locale.ROOT),
        CsvOutput.code(
            entry.derived().stream().map(Column::name).collect(Collectors.joining("; "))),
        sentences(entry, ""),
        CsvOutput.text(entry.explanation()));
  }

  private static List<String> code(ItemEntry entry, String code) {
    return List.of(
        CsvOutput.code(entry.table().name()),
        CsvOutput.text(entry.table().subject()),
        CsvOutput.text(entry.name()),
        CsvOutput.code(code),
        CsvOutput.text(entry.codes().getOrDefault(code, "")),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        sentences(entry, code),
        "");
  }

  private static String sentences(ItemEntry entry, String code) {
    return CsvOutput.text(String.join("; ", entry.sentences().getOrDefault(code, List.of())));
  }

  private static String year(Optional<FiscalYear> year) {
    return year.map(FiscalYear::label).orElse("");
  }
}
