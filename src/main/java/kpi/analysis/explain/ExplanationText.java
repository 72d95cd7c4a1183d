package kpi.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import kpi.analysis.explain.indicator.IndicatorText;
import kpi.analysis.explain.subject.SubjectExplanation;
import kpi.analysis.explain.subject.SubjectText;
import kpi.source.Phrases;

/** An explanation for people. Its first line says that it names respondents. */
public final class ExplanationText {

  private ExplanationText() {}

  /**
   * @param language {@code ja} or {@code en}
   * @return lines ended by LF
   */
  public static String of(Explanation explanation, String language) {
    List<String> lines = new ArrayList<>();
    lines.add(new Phrases("analysis/explain", language).of("internal"));
    SubjectText subjects = new SubjectText(language);
    for (SubjectExplanation subject : explanation.subjects()) {
      lines.add("");
      lines.addAll(subjects.lines(subject));
    }
    IndicatorText indicators = new IndicatorText(language);
    explanation
        .indicator()
        .ifPresent(
            indicator -> {
              lines.add("");
              lines.addAll(indicators.lines(indicator));
            });
    return String.join("\n", lines) + "\n";
  }
}
