package kpi.loading.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.intake.date.DateAsTyped;
import kpi.loading.intake.date.DateSystem;
import kpi.loading.intake.date.FiscalYearAsTyped;
import kpi.loading.intake.number.NumberAsTyped;
import kpi.loading.intake.number.NumberItem;
import kpi.model.fact.Units;

/**
 * A row of {@code typed-values.csv}: a form in which people type a value, and what it is read as.
 *
 * @param type of the item; {@code /blanks} where words for "not known" are declared
 * @param unit of the item
 * @param columnUnit of the column; empty if none is declared
 * @param written {@code \}{@code u3000} stands for a character that cannot be seen
 * @param expected the plain value, {@code (blank)}, or the code of the refusal
 */
public record TypedCase(
    String type, String unit, String columnUnit, String written, String expected, String rule) {

  public static final String BLANK = "(blank)";
  private static final Path CASES =
      Path.of("src/test/resources/kpi/loading/intake/typed-values.csv");
  private static final Set<String> DECLARED = Set.of("不明", "無回答", "該当なし", "－", "―", "N/A");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(u([0-9A-F]{4})|n|t|\\\\)");
  private static final Units UNITS = DictionaryFile.shipped().units();

  public static List<TypedCase> all() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(CASES);
        Stream<NamedCsvRecord> stream = rows.stream()) {
      return stream.map(TypedCase::of).toList();
    }
  }

  private static TypedCase of(NamedCsvRecord row) {
    return new TypedCase(
        row.getField("type"),
        row.getField("unit"),
        row.getField("column-unit"),
        unescaped(row.getField("written")),
        unescaped(row.getField("expected")),
        row.getField("rule"));
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                switch (found.group(1).charAt(0)) {
                  case 'u' -> Character.toString(Integer.parseInt(found.group(2), 16));
                  case 'n' -> "\n";
                  case 't' -> "\t";
                  default -> "\\\\";
                });
  }

  public AsRead read() {
    return switch (kind()) {
      case "date-cell" -> new DateAsTyped(blanks()).readDateCell(written, DateSystem.FROM_1900);
      case "date-cell-1904" ->
          new DateAsTyped(blanks()).readDateCell(written, DateSystem.FROM_1904);
      default -> reader().read(written);
    };
  }

  /** The type without what follows a slash. */
  public String kind() {
    return type.contains("/") ? type.substring(0, type.indexOf('/')) : type;
  }

  public boolean isRefused() {
    return expected.startsWith("typed-");
  }

  public boolean isRead() {
    return !isRefused() && !expected.equals(BLANK);
  }

  private Set<String> blanks() {
    return type.endsWith("/blanks") ? DECLARED : Set.of();
  }

  private AsTyped reader() {
    return switch (kind()) {
      case "number" -> number(0, false);
      case "signed" -> number(0, true);
      case "decimal" -> number(2, false);
      case "date" -> new DateAsTyped(blanks());
      case "year" -> new FiscalYearAsTyped(blanks());
      case "yes-no" -> yesNo();
      case "code" -> codes("内資", "domestic", "domestic", "内資系", "foreign", "外資系");
      case "country" -> codes("日本国", "JP", "JP", "日本", "US", "米国");
      case "theme" ->
          codes("その他", "6", "1", "医療従事者の育成", "5", "AI人材の育成", "6", "その他の育成", "7x", "その他");
      case "text" -> new TextAsTyped(blanks());
      default -> throw new IllegalArgumentException(type);
    };
  }

  private AsTyped number(int decimals, boolean mayBeNegative) {
    Optional<String> column = Optional.of(columnUnit).filter(unit -> !unit.isEmpty());
    return new NumberAsTyped(
        blanks(), new NumberItem(UNITS, unit, column, decimals, mayBeNegative));
  }

  private AsTyped yesNo() {
    return type.endsWith("/own words")
        ? new YesNoAsTyped(blanks(), Set.of("有している", "どちらとも"), Set.of("有していない", "どちらとも"))
        : new YesNoAsTyped(blanks(), Set.of(), Set.of());
  }

  /** An other name with its code, then codes each with its label. */
  private AsTyped codes(String otherName, String itsCode, String... codesAndLabels) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < codesAndLabels.length; i += 2) {
      codes.put(codesAndLabels[i], codesAndLabels[i + 1]);
    }
    return new CodeAsTyped(blanks(), codes, Map.of(otherName, itsCode));
  }
}
