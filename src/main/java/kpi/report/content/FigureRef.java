package kpi.report.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpi.model.CellId;
import kpi.model.FiscalYear;

/**
 * Says which figure is shown, so that it can be found again: {@code venture-share}, {@code
 * stage-up-share{adopted=1,scope=all}@R6}, {@code venture-share#numerator}.
 *
 * @param year an earlier year; absent for the dataset's own
 * @param field what is shown of it
 */
public record FigureRef(CellId cell, Optional<FiscalYear> year, Field field) {

  /** What can be shown of an indicator. */
  public enum Field {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    PREVIOUS,
    CHANGE
  }

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]+)(?:\\{([^{}]*)\\})?(?:@(R[1-9][0-9]?))?(?:#([a-z]+))?");

  public static FigureRef of(CellId cell) {
    return new FigureRef(cell, Optional.empty(), Field.VALUE);
  }

  public static FigureRef of(CellId cell, FiscalYear year) {
    return new FigureRef(cell, Optional.of(year), Field.VALUE);
  }

  public FigureRef field(Field other) {
    return new FigureRef(cell, year, other);
  }

  /** Reads the written form; empty if it is none. */
  public static Optional<FigureRef> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Map<String, String> stratum = new TreeMap<>();
    if (form.group(2) != null) {
      for (String pair : form.group(2).split(",")) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length < 2) {
          return Optional.empty();
        }
        stratum.put(parts[0].strip(), parts[1].strip());
      }
    }
    return field(form.group(4))
        .map(
            field ->
                new FigureRef(
                    CellId.of(form.group(1), stratum),
                    Optional.ofNullable(form.group(3)).flatMap(FiscalYear::parse),
                    field));
  }

  private static Optional<Field> field(String word) {
    if (word == null) {
      return Optional.of(Field.VALUE);
    }
    for (Field field : Field.values()) {
      if (field.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    String stratum =
        cell.stratum().isEmpty()
            ? ""
            : cell.stratum().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    String shown = field == Field.VALUE ? "" : "#" + field.name().toLowerCase(Locale.ROOT);
    return cell.indicator() + stratum + year.map(one -> "@" + one.label()).orElse("") + shown;
  }
}
