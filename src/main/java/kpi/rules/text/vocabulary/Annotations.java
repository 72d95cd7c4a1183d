package kpi.rules.text.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The annotations that a rule may carry. */
public final class Annotations {

  /** Where the definition comes from. */
  public static final String SOURCE = "出典";

  /** List members and undetermined subjects in {@code classifications.csv}. */
  public static final String LIST_MEMBERS = "該当の表示";

  /** List the others as well. */
  public static final String LIST_ALL = "非該当の表示";

  /** A suggestion for the next plan. */
  public static final String PROPOSED = "たたき台";

  /** The first reference date on which the rule holds. */
  public static final String FROM = "適用開始";

  /** The last reference date on which the rule holds. */
  public static final String UNTIL = "適用終了";

  /** The population that the rule's own claims to have no member in common with. */
  public static final String EXCLUDES = "排他";

  /** What is wrong, as staff are told. */
  public static final String TOLD = "指摘";

  /** What staff are to do about it. */
  public static final String REMEDY = "直し方";

  /** What a rule must bear that says what cannot be right. */
  static final List<String> ONLY_OF_FINDINGS = List.of(TOLD, REMEDY);

  /** What it may bear. */
  static final List<String> OF_FINDINGS = List.of(TOLD, REMEDY, SOURCE, FROM, UNTIL);

  private static final List<String> TEXTS = List.of(SOURCE, PROPOSED, EXCLUDES, TOLD, REMEDY);
  private static final List<String> SWITCHES = List.of(LIST_MEMBERS, LIST_ALL);
  private static final List<String> DATES = List.of(FROM, UNTIL);
  private static final String ON = "する";
  private static final String ANY_TEXT = "…";
  private static final Pattern FORM = Pattern.compile("@(\\S+?)\\(\"([^\"\\\\]*)\"\\)");

  private Annotations() {}

  /** The annotations that may be typed, as they are typed. */
  static String typed(Predicate<String> allowed) {
    return Stream.of(TEXTS, SWITCHES, DATES)
        .flatMap(List::stream)
        .filter(allowed)
        .map(name -> "@%s(\"%s\")".formatted(name, example(name)))
        .collect(Collectors.joining(" "));
  }

  private static String example(String name) {
    if (SWITCHES.contains(name)) {
      return ON;
    }
    return DATES.contains(name) ? "2026-03-31" : ANY_TEXT;
  }

  /** Reads a line such as {@code @出典("R7報告 KPI2 結果")}; empty if it is none that is known. */
  public static Optional<Map.Entry<String, String>> read(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    String text = matcher.group(2);
    boolean known =
        TEXTS.contains(name)
            || (SWITCHES.contains(name) && text.equals(ON))
            || (DATES.contains(name) && isDate(text));
    return known ? Optional.of(Map.entry(name, text)) : Optional.empty();
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }

  /** Whether a rule holds on a reference date. */
  public static boolean inForce(Map<String, String> annotations, LocalDate date) {
    return !date.isBefore(from(annotations)) && !date.isAfter(until(annotations));
  }

  /** The first day on which a rule holds. */
  public static LocalDate from(Map<String, String> annotations) {
    return LocalDate.parse(annotations.getOrDefault(FROM, "0001-01-01"));
  }

  /** The last day on which a rule holds. */
  public static LocalDate until(Map<String, String> annotations) {
    return LocalDate.parse(annotations.getOrDefault(UNTIL, "9999-12-31"));
  }

  /** Whether a line is a date annotation whose date is none. */
  public static boolean isBadDate(String line) {
    Matcher matcher = FORM.matcher(line);
    return matcher.matches() && DATES.contains(matcher.group(1)) && !isDate(matcher.group(2));
  }
}
