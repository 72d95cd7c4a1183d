package kpi.differential.making;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules name of each column, so that data can lie on it and beside it. */
final class Landmarks {

  private final Map<String, List<Long>> numbers = new HashMap<>();
  private final Map<String, List<Period>> spans = new HashMap<>();
  private final Map<String, List<LocalDate>> days = new HashMap<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  void number(String label, BigDecimal limit) {
    long floor = limit.setScale(0, RoundingMode.FLOOR).longValueExact();
    for (long near = Math.max(0, floor - 1); near <= floor + 1; near++) {
      numbers.computeIfAbsent(label, any -> new ArrayList<>()).add(near);
    }
  }

  void span(String label, Period span) {
    spans.computeIfAbsent(label, any -> new ArrayList<>()).add(span);
  }

  void day(String label, LocalDate day) {
    days.computeIfAbsent(label, any -> new ArrayList<>()).add(day);
  }

  void text(String label, String text) {
    texts.computeIfAbsent(label, any -> new ArrayList<>()).add(text);
  }

  List<Long> numbers(String label) {
    return numbers.getOrDefault(label, List.of());
  }

  List<Period> spans(String label) {
    return spans.getOrDefault(label, List.of());
  }

  List<LocalDate> days(String label) {
    return days.getOrDefault(label, List.of());
  }

  List<String> texts(String label) {
    return texts.getOrDefault(label, List.of());
  }

  /** Whether a rule or a stratum looks at the column. */
  boolean isNamed(String label) {
    return List.of(numbers, spans, days, texts).stream()
        .anyMatch(named -> named.containsKey(label));
  }
}
