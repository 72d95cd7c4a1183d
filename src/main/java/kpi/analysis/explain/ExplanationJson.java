package kpi.analysis.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kpi.analysis.explain.indicator.IndicatorJson;
import kpi.analysis.explain.subject.SubjectJson;
import kpi.source.output.JsonDocument;

/**
 * An explanation for programs.
 *
 * <pre>
 * {"format":"kpi-explanation/1","internal":true (names respondents),
 *  "dataset" (the title),"fiscalYear","referenceDate","id",
 *  "subjects":[as in {@link SubjectJson}],
 *  "indicator": null, or as in {@link IndicatorJson}}
 * </pre>
 */
public final class ExplanationJson {

  private static final String FORMAT = "kpi-explanation/1";

  private ExplanationJson() {}

  /** The document, its lines ended by LF. */
  public static String of(Explanation explanation) {
    ObjectNode node = JsonDocument.object();
    node.put("format", FORMAT);
    node.put("internal", true);
    node.put("dataset", explanation.dataset().title());
    node.put("fiscalYear", explanation.dataset().fiscalYear().label());
    node.put("referenceDate", explanation.dataset().referenceDate().toString());
    node.put("id", explanation.id());
    ArrayNode subjects = node.putArray("subjects");
    explanation.subjects().forEach(subject -> subjects.add(SubjectJson.of(subject)));
    node.set("indicator", explanation.indicator().map(IndicatorJson::of).orElse(null));
    return JsonDocument.text(node);
  }
}
