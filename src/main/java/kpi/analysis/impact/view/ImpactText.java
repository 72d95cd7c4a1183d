package kpi.analysis.impact.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kpi.analysis.impact.DeclarationChange;
import kpi.analysis.impact.Impact;
import kpi.analysis.impact.IndicatorMove;
import kpi.analysis.impact.RuleChange;
import kpi.analysis.impact.flips.Flip;
import kpi.model.CellId;
import kpi.source.Phrases;
import kpi.source.Place;

/** An impact, for people: rule by rule, what changed and what that does. Names subjects. */
public final class ImpactText {

  private static final String JAPANESE = "ja";
  private static final int FLIPS_SHOWN = 50;

  /** Control characters of an input must not reach a terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private final Phrases phrases;
  private final Impact impact;
  private final FlipText flips;
  private final MoveText moves;
  private final List<Map<String, List<Flip>>> firstFlips = new ArrayList<>();

  private ImpactText(Impact impact, String language) {
    this.phrases = new Phrases("analysis/impact", language);
    this.impact = impact;
    this.flips = new FlipText(phrases);
    this.moves = new MoveText(phrases, language.equals(JAPANESE), impact.kpis());
  }

  /**
   * All lines, without line ends. Of each rule and dataset the first fifty flips are shown.
   *
   * @param language {@code ja} or {@code en}
   * @throws IOException if flips cannot be read back
   */
  public static void print(Impact impact, String language, Consumer<String> line)
      throws IOException {
    ImpactText text = new ImpactText(impact, language);
    text.readFirstFlips();
    text.lines().forEach(one -> line.accept(CONTROL.matcher(one).replaceAll("\uFFFD")));
  }

  private void readFirstFlips() throws IOException {
    for (Impact.OnDataset one : impact.datasets()) {
      Map<String, List<Flip>> first = new HashMap<>();
      one.flips().forEach(flip -> keep(flip, first));
      firstFlips.add(first);
    }
  }

  private static void keep(Flip flip, Map<String, List<Flip>> first) {
    if (flip.listed()) {
      flip.rules().stream()
          .map(rule -> first.computeIfAbsent(rule, name -> new ArrayList<>()))
          .filter(kept -> kept.size() < FLIPS_SHOWN)
          .forEach(kept -> kept.add(flip));
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("internal"));
    for (int i = 0; i < impact.datasets().size(); i++) {
      var header = impact.datasets().get(i).dataset();
      lines.add(phrases.of("dataset", tag(i), header.referenceDate().toString(), header.title()));
    }
    lines.add("");
    lines.add(summary());
    for (RuleChange rule : impact.rules()) {
      lines.add("");
      lines.addAll(rule(rule));
    }
    lines.addAll(declarations());
    return lines;
  }

  private String summary() {
    if (impact.rules().isEmpty() && impact.declarations().isEmpty()) {
      return phrases.of("no-change") + phrases.of("none");
    } else if (impact.isNone()) {
      return phrases.of("none");
    }
    long others = impact.datasets().stream().mapToLong(one -> one.flips().others()).sum();
    long moved = impact.datasets().stream().mapToLong(one -> one.moves().size()).sum();
    return phrases.of(
        "summary", Long.toString(impact.flips()), Long.toString(others), Long.toString(moved));
  }

  /** The year; numbered where several datasets are of one year. */
  private String tag(int dataset) {
    String year = impact.datasets().get(dataset).dataset().fiscalYear().label();
    long same =
        impact.datasets().stream()
            .filter(one -> one.dataset().fiscalYear().label().equals(year))
            .count();
    return same == 1 ? year : year + "[" + (dataset + 1) + "]";
  }

  private List<String> rule(RuleChange rule) {
    List<String> lines = new ArrayList<>();
    String kind = phrases.of("kind." + rule.kind());
    lines.add(phrases.of("rule", rule.name(), kind));
    rule.gone().forEach(line -> lines.add("  " + line("-", line)));
    rule.come().forEach(line -> lines.add("  " + line("+", line)));
    int head = lines.size();
    for (int i = 0; i < impact.datasets().size(); i++) {
      List<Flip> first = firstFlips.get(i).getOrDefault(rule.name(), List.of());
      if (rule.part() != RuleChange.Part.INDICATOR) {
        flips.lines(tag(i), rule.name(), impact.datasets().get(i).flips(), first).stream()
            .map(line -> "  " + line)
            .forEach(lines::add);
      }
    }
    lines.addAll(moves(move -> move.rules().contains(rule)));
    if (lines.size() == head) {
      lines.add("  " + phrases.of("none"));
    }
    return lines;
  }

  private String line(String sign, RuleChange.Line line) {
    return phrases.of("line", sign, line.text(), line.place().toString());
  }

  private List<String> moves(Predicate<IndicatorMove> wanted) {
    Map<CellId, List<String>> ways = new LinkedHashMap<>();
    Map<CellId, String> names = new LinkedHashMap<>();
    for (int i = 0; i < impact.datasets().size(); i++) {
      for (IndicatorMove move : impact.datasets().get(i).moves()) {
        if (wanted.test(move)) {
          names.put(move.cell(), moves.name(move));
          ways.computeIfAbsent(move.cell(), cell -> new ArrayList<>())
              .add(phrases.of("move", tag(i), moves.way(move)));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    if (!ways.isEmpty()) {
      lines.add("  " + phrases.of("moves", Integer.toString(ways.size())));
    }
    ways.forEach(
        (cell, years) -> {
          lines.add("    " + names.get(cell));
          years.forEach(year -> lines.add("      " + year));
        });
    return lines;
  }

  private List<String> declarations() {
    List<String> moved = moves(move -> move.rules().isEmpty());
    if (impact.declarations().isEmpty() && moved.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", phrases.of("declarations")));
    impact.declarations().forEach(change -> lines.add("  " + declaration(change)));
    lines.addAll(moved.isEmpty() ? List.of("  " + phrases.of("none")) : moved);
    return lines;
  }

  private String declaration(DeclarationChange change) {
    String what =
        change.keys().isEmpty()
            ? phrases.of("kind." + (change.before().isEmpty() ? "ADDED" : "REMOVED"))
            : String.join(" ", change.keys());
    String places = phrases.of("arrow", place(change.before()), place(change.after()));
    return phrases.of("declaration", change.indicator(), what, places);
  }

  private String place(Optional<Place> place) {
    return place.map(Place::toString).orElseGet(() -> phrases.of("nothing"));
  }
}
