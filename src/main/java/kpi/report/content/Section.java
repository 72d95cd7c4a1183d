package kpi.report.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report says of one KPI.
 *
 * @param number 1 to 11
 * @param measures the KPI in the plan's words
 * @param substitution where what is surveyed differs from the plan's words
 * @param rules the definitions that the figures rest on
 * @param lists who and what was surveyed, by name, and what strata mean
 * @param blocks tables and charts in the order in which they are shown
 * @param parts numerators, denominators, earlier figures and changes of the figures in the tables
 * @param worth how much one subject moves a rate, one sentence each
 * @param notes what must be known of the figures, each once
 * @param commentary what staff wrote
 * @param sources where the figures come from
 * @param ranges the figures that undetermined subjects leave open, if any
 * @param targets what is to be reached, if anything
 */
public record Section(
    int number,
    String label,
    String goal,
    List<String> measures,
    String reporter,
    Optional<String> substitution,
    List<DefinitionRule> rules,
    List<Table> lists,
    List<Block> blocks,
    Map<FigureRef, Figure> parts,
    List<String> worth,
    List<String> notes,
    List<OutsideFigure> references,
    List<Paragraph> commentary,
    List<String> sources,
    Optional<Table> ranges,
    Optional<TargetBlock> targets) {

  public List<Table> tables() {
    return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  public List<Matrices> matrices() {
    return blocks.stream().filter(Matrices.class::isInstance).map(Matrices.class::cast).toList();
  }

  /** The tables that show more than the matrices do. */
  public List<Table> tablesApart() {
    Set<FigureRef> inMatrices =
        matrices().stream()
            .flatMap(one -> one.tables().stream())
            .flatMap(Table::refs)
            .collect(Collectors.toSet());
    return tables().stream()
        .filter(table -> !inMatrices.containsAll(table.refs().toList()))
        .toList();
  }

  public List<Chart> charts() {
    return blocks.stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
  }

  /**
   * A figure from outside, beside ours.
   *
   * @param ours the figure that it stands beside
   * @param date of its source; empty if not known
   * @param difference how its definition differs
   */
  public record OutsideFigure(
      String label,
      String value,
      String unit,
      Optional<Figure> ours,
      String oursLabel,
      String source,
      String date,
      String difference) {}

  /**
   * A rule that a section rests on, in the sentences of its file.
   *
   * @param source where the definition comes from; empty if the rule does not say
   * @param place file and line
   * @param classifies whether it says which subjects of a table that was read belong to something
   * @param before how many subjects there were; absent for a rule that no table was read for, and
   *     where it is not published
   */
  public record DefinitionRule(
      String name,
      String source,
      String place,
      boolean classifies,
      Optional<Long> before,
      List<Sentence> sentences) {

    /**
     * A sentence of the rule.
     *
     * @param removed how many subjects it removed of those that the sentences before it left;
     *     absent for a sentence that removes none by its nature, and where it is not published
     * @param open how many of those left are left only possibly
     */
    public record Sentence(String text, Optional<Long> removed, Optional<Long> open) {}
  }
}
