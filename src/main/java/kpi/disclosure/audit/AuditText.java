package kpi.disclosure.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.definition.DisclosureRule;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.source.Phrases;

/** What can be found out of results, for people: a line each with the sum, and a summary. */
public final class AuditText {

  private static final int DECIMALS = 2;

  private final Phrases phrases;
  private final DisclosureRule rule;
  private final List<IndicatorResult> results;
  private final Map<CellId, String> labels = new HashMap<>();

  /**
   * @param language ja or en
   */
  public AuditText(String language, DisclosureRule rule, List<IndicatorResult> results) {
    this.phrases = new Phrases("disclosure/audit", language);
    this.rule = rule;
    this.results = results;
    results.forEach(one -> labels.put(one.cell(), label(one)));
  }

  private String label(IndicatorResult result) {
    String stratum =
        result.cell().stratum().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(", "));
    String name = result.definition().label().ja();
    return stratum.isEmpty() ? name : name + "（" + stratum + "）";
  }

  public String of(List<Exposure> findings) {
    List<String> lines = new ArrayList<>();
    findings.forEach(finding -> lines.add(line(finding)));
    long withheld = results.stream().filter(one -> one.status() == Status.WITHHELD).count();
    String set = phrases.of(rule.from().isPresent() ? "rule-on" : "rule-off");
    lines.add(
        phrases.of(
            findings.isEmpty() ? "clean" : "summary",
            Integer.toString(results.size()),
            Long.toString(withheld),
            Integer.toString(findings.size()),
            set));
    return String.join("\n", lines) + "\n";
  }

  private String line(Exposure finding) {
    String reach =
        finding.least() == finding.most()
            ? number(finding.least())
            : phrases.of("between", number(finding.least()), number(finding.most()));
    return phrases.of(
        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        labels.get(finding.figure()),
        reach,
        Long.toString(finding.units()),
        sum(finding, reach),
        Integer.toString(rule.least()));
  }

  /** {@code a 134 − b 106 = 28}; where it is no sum, what narrows it. */
  private String sum(Exposure finding, String reach) {
    boolean isSum = finding.sum().stream().allMatch(part -> part.times() != 0);
    StringBuilder text = new StringBuilder();
    for (Exposure.Part part : finding.sum()) {
      if (!text.isEmpty()) {
        text.append(isSum ? part.times() < 0 ? " − " : " + " : phrases.of("comma"));
      } else if (part.times() < 0) {
        text.append("−");
      }
      int times = Math.abs(part.times());
      text.append(times > 1 ? times + " × " : "").append(part(part));
    }
    return isSum && finding.sum().size() > 1 ? text + " = " + reach : text.toString();
  }

  private String part(Exposure.Part part) {
    String what = phrases.of("what." + part.what().name().toLowerCase(Locale.ROOT));
    return labels.get(part.figure()) + what + " " + number(part.value());
  }

  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return "∞";
    }
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return Display.grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
  }
}
