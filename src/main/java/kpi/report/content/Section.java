package kpi.report.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report says of one KPI.
 *
 * @param number 1 to 11
 * @param measures the KPI in the plan's words
 * @param substitution where what is surveyed differs from the plan's words
 * @param rules the definitions that the figures rest on
 * @param blocks tables and charts in the order in which they are shown
 * @param parts numerators, denominators, earlier figures and changes of the figures in the tables
 * @param worth how much one subject moves a rate, one sentence each
 * @param notes what must be known of the figures, each once
 * @param commentary what staff wrote
 * @param sources where the figures come from
 * @param ranges the figures that undetermined subjects leave open, if any
 */
public record Section(
    int number,
    String label,
    String goal,
    List<String> measures,
    String reporter,
    Optional<String> substitution,
    List<DefinitionRule> rules,
    List<Block> blocks,
    Map<FigureRef, Figure> parts,
    List<String> worth,
    List<String> notes,
    List<OutsideFigure> references,
    List<Paragraph> commentary,
    List<String> sources,
    Optional<Table> ranges) {

  public List<Table> tables() {
    return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  public List<Chart> charts() {
    return blocks.stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
  }
}
