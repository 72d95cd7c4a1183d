package kpi.analysis.explain.near;

import java.util.ArrayList;
import java.util.List;
import kpi.analysis.explain.near.NearMisses.Counts;
import kpi.analysis.explain.near.NearMisses.Miss;
import kpi.analysis.explain.near.NearMisses.OfCondition;
import kpi.analysis.explain.subject.SubjectText;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.source.Phrases;
import kpi.source.Place;

/** Who is one condition away, for people. Its first line says that it names respondents. */
public final class NearMissText {

  private final Phrases phrases;
  private final SubjectText subjects;

  /**
   * @param language {@code ja} or {@code en}
   */
  public NearMissText(String language) {
    this.phrases = new Phrases("analysis/explain", language);
    this.subjects = new SubjectText(language);
  }

  /** Lines ended by LF. */
  public String of(NearMisses found) {
    List<String> lines = new ArrayList<>(head(found));
    for (OfCondition one : found.conditions()) {
      if (!one.misses().isEmpty()) {
        lines.add("");
        lines.addAll(condition(one));
      }
    }
    if (found.conditions().stream().allMatch(one -> one.misses().isEmpty())) {
      lines.add("");
      lines.add(phrases.of("near.none"));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> head(NearMisses found) {
    Counts counts = found.counts();
    return List.of(
        phrases.of("internal"),
        "",
        phrases.of("near.title", found.population(), found.table().subject()),
        phrases.of(
            "measured-on", found.setting().asOf().toString(), found.setting().fiscalYear().label()),
        phrases.of(
            "near.counts",
            Long.toString(counts.members()),
            Long.toString(counts.undetermined()),
            Long.toString(counts.others())));
  }

  private List<String> condition(OfCondition one) {
    Place place = one.condition().place();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.of(
            "near.condition",
            one.condition().heading(),
            Integer.toString(one.misses().size()),
            one.rule().name(),
            Place.of(place.file(), place.line()).toString()));
    one.misses().forEach(miss -> lines.addAll(miss(miss)));
    return lines;
  }

  private List<String> miss(Miss miss) {
    Fact fact = miss.fact();
    String name = fact.table().column("name").map(fact::written).orElse("");
    List<String> lines = new ArrayList<>();
    lines.add("  " + (fact.id() + " " + name).strip() + "  " + phrases.of(state(miss)));
    subjects.details(miss.answer(), "      ").forEach(lines::add);
    miss.open()
        .forEach(
            other ->
                lines.add("      " + phrases.of("near.also-open", other.condition().heading())));
    return lines;
  }

  private static String state(Miss miss) {
    if (miss.membership() == Truth.UNKNOWN) {
      return "near.open";
    }
    return miss.open().isEmpty() ? "near.fails" : "near.fails-beside-open";
  }
}
