package kpi.loading.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kpi.loading.intake.AsRead;
import kpi.loading.intake.AsTyped;
import kpi.loading.intake.CodeAsTyped;
import kpi.loading.intake.TextAsTyped;
import kpi.loading.intake.TypedWords;
import kpi.loading.intake.YesNoAsTyped;
import kpi.loading.intake.date.DateAsTyped;
import kpi.loading.intake.date.FiscalYearAsTyped;
import kpi.loading.intake.number.NumberAsTyped;
import kpi.loading.intake.number.NumberItem;
import kpi.loading.mapping.Mapping.SourceColumn;
import kpi.loading.sheet.SheetCell;
import kpi.model.fact.Column;
import kpi.model.fact.Units;

/** Reads the cells of one column of a source. */
final class CellIntake {

  private static final String COUNTRIES = "日本 (JP)、米国 (US) など、国名か2文字の符号";

  private final SourceColumn column;
  private final AsTyped typed;

  CellIntake(SourceColumn column, Set<String> blankWords, Units units) {
    this.column = column;
    Set<String> blank = new HashSet<>(blankWords);
    blank.addAll(column.blankWords());
    this.typed = typed(column, blank, units);
  }

  private static AsTyped typed(SourceColumn column, Set<String> blank, Units units) {
    Column item = column.item();
    return switch (item.type()) {
      case TEXT -> new TextAsTyped(blank);
      case FLAG -> new YesNoAsTyped(blank, column.yes(), column.no());
      case DATE -> new DateAsTyped(blank);
      case YEAR -> new FiscalYearAsTyped(blank);
      case NUMBER ->
          new NumberAsTyped(blank, NumberItem.counted(units, item.unit(), column.unit()));
      case CODE -> new CodeAsTyped(blank, item.codes(), column.codes());
      case COUNTRY -> new CodeAsTyped(blank, countries(), names(column.codes()), COUNTRIES);
    };
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new LinkedHashMap<>();
    for (String code : List.of(Locale.getISOCountries())) {
      countries.put(code, new Locale("", code).getDisplayCountry(Locale.JAPANESE));
    }
    return countries;
  }

  private static Map<String, String> names(Map<String, String> more) {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      TypedWords.ofAny("country." + code).forEach(name -> names.put(name, code));
    }
    names.putAll(more);
    return names;
  }

  SourceColumn column() {
    return column;
  }

  AsRead read(SheetCell cell) {
    if (cell.date().isEmpty()) {
      return typed.read(cell.text());
    }
    return typed instanceof DateAsTyped dates
        ? dates.readDateCell(cell.text(), cell.date().get())
        : new AsRead.Refused("source-date-cell", List.of(cell.text()));
  }
}
