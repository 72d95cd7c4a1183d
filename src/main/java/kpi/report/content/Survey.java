package kpi.report.content;

import java.util.List;

/**
 * How the data were gathered.
 *
 * @param facts reference date, cut-off, sent, returned, response rate: name and text
 * @param ledger from the respondents to those counted
 * @param assumptions what the dataset says of itself
 */
public record Survey(List<Fact> facts, Table ledger, List<String> assumptions) {

  /** A fact about the survey. */
  public record Fact(String name, String text) {}
}
