package kpi.report.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.evaluation.formula.Decimals;
import kpi.evaluation.result.Display;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.evaluation.target.TargetState;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.Aim;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Target;
import kpi.model.definition.Target.Former;
import kpi.model.definition.Target.Milestone;
import kpi.source.Phrases;
import org.apache.commons.numbers.fraction.BigFraction;

/** The words for targets in one language. */
public final class TargetWords {

  private static final String JAPANESE = "ja";
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final Phrases phrases;
  private final boolean japanese;

  /**
   * @param language {@code ja} or {@code en}
   */
  public TargetWords(String language) {
    this.phrases = new Phrases("report/target", language);
    this.japanese = language.equals(JAPANESE);
  }

  /** The words of a heading or note. */
  public String of(String key, String... arguments) {
    return phrases.of(key, arguments);
  }

  /** The label of a KPI. */
  public String name(KpiDefinition kpi) {
    return in(kpi.label());
  }

  /** The label of the indicator with those of its stratum. */
  public String name(TargetResult result) {
    return name(result.kpi(), result.target(), result.definition());
  }

  private String name(KpiDefinition kpi, Target target, IndicatorDefinition definition) {
    String label = in(definition.label());
    String stratum =
        target.cell().stratum().entrySet().stream()
            .map(one -> value(one, kpi))
            .collect(Collectors.joining(" "));
    return stratum.isEmpty() ? label : phrases.of("stratum", label, stratum);
  }

  private String value(Map.Entry<String, String> one, KpiDefinition kpi) {
    return Optional.ofNullable(kpi.strata().get(one.getKey()))
        .flatMap((Stratum stratum) -> stratum.labelOf(one.getValue()))
        .map(this::in)
        .orElse(one.getValue());
  }

  /** All targets of a KPI in one line; empty if it has none. */
  public String of(KpiDefinition kpi) {
    List<String> targets = new ArrayList<>();
    for (Target target : kpi.targets()) {
      kpi.indicators().stream()
          .filter(one -> one.id().equals(target.cell().indicator()))
          .forEach(
              one -> targets.add(name(kpi, target, one) + " " + milestone(target.last(), one)));
    }
    return String.join(phrases.of("comma"), targets);
  }

  private String in(Label label) {
    return japanese ? label.ja() : label.en();
  }

  /** {@code 15.0%以上} or {@code 20社以下}; a target is never rounded. */
  public String aim(Aim aim, IndicatorDefinition definition) {
    String[] values =
        aim.values().stream().map(one -> amount(one, definition)).toArray(String[]::new);
    return phrases.of(aim.word(), values);
  }

  /** With the year by which it is to be so. */
  public String milestone(Milestone milestone, IndicatorDefinition definition) {
    return phrases.of("by", aim(milestone.aim(), definition), milestone.by().label());
  }

  /** A number with its unit, with as many decimals as it has. */
  public String amount(BigFraction value, IndicatorDefinition definition) {
    BigFraction shown = definition.isRate() ? value.multiply(HUNDRED) : value;
    BigDecimal exact = Decimals.decimal(shown);
    int places = Math.max(exact.scale(), definition.decimals());
    String number = Display.grouped(exact.setScale(places, RoundingMode.UNNECESSARY));
    String unit = definition.isRate() ? IndicatorDefinition.RATE : definition.unit();
    return definition.isRate() || japanese ? number + unit : number;
  }

  public String state(TargetState state) {
    return phrases.of("state." + state.word());
  }

  /** How one value stands, with the year that tells it and why it is open. */
  public String state(Assessment assessment) {
    String state = state(assessment.state());
    boolean isEarly = assessment.milestone().by().compareTo(assessment.judgedIn()) > 0;
    String shown =
        assessment.state() == TargetState.MET && isEarly ? phrases.of("early", state) : state;
    return assessment.reason().isEmpty()
        ? shown
        : phrases.of("because", shown, assessment.reason());
  }

  /** {@code 50.0%}, or a range of such; empty if it is not known. */
  public String progress(TargetResult result) {
    return result
        .progress()
        .map(
            range ->
                range.isExact()
                    ? percent(range.lower())
                    : percent(range.lower()) + "～" + percent(range.upper()))
        .orElse("");
  }

  private static String percent(BigFraction part) {
    BigDecimal shown = part.multiply(HUNDRED).bigDecimalValue(1, RoundingMode.HALF_UP);
    return Display.grouped(shown) + "%";
  }

  /** The judged figure at the precision of its indicator; empty if it is not known. */
  public String figure(Assessment assessment, IndicatorDefinition definition) {
    if (assessment.state() == TargetState.WITHHELD) {
      return phrases.of("withheld");
    }
    return assessment.figure().map((Range range) -> Display.of(range, definition)).orElse("");
  }

  /** Who set it and when, where it is written, from where progress is measured, what was before. */
  public List<String> notes(TargetResult result) {
    List<String> notes = new ArrayList<>(standing(result));
    result.target().former().forEach(one -> notes.add(former(one, result.definition())));
    return notes;
  }

  /** The same without what was before. */
  public List<String> standing(TargetResult result) {
    Target target = result.target();
    List<String> notes = new ArrayList<>();
    result
        .base()
        .flatMap(
            base ->
                base.value()
                    .map(
                        value ->
                            phrases.of(
                                "base",
                                base.year().label(),
                                Display.of(Range.of(value), result.definition()))))
        .ifPresent(notes::add);
    Optional.of(result.note()).filter(note -> !note.isEmpty()).ifPresent(notes::add);
    notes.add(phrases.of("set", target.set().by(), target.set().on().toString()));
    notes.add(phrases.of("source", target.source()));
    return notes;
  }

  /** A target as it was before. */
  public String former(Former former, IndicatorDefinition definition) {
    return phrases.of(
        "former",
        milestone(former.last(), definition),
        former.set().by(),
        former.set().on().toString(),
        former.reason());
  }
}
