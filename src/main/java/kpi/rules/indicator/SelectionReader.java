package kpi.rules.indicator;

import static kpi.rules.sentence.SentenceKind.BASE;
import static kpi.rules.sentence.SentenceKind.BASE_OF_STRATUM;
import static kpi.rules.sentence.SentenceKind.DENOMINATOR_STRATA;
import static kpi.rules.sentence.SentenceKind.EXCEPT;
import static kpi.rules.sentence.SentenceKind.NUMERATOR;
import static kpi.rules.sentence.SentenceKind.NUMERATOR_EXCEPT;
import static kpi.rules.sentence.SentenceKind.NUMERATOR_OF_CELL;
import static kpi.rules.sentence.SentenceKind.NUMERATOR_OF_STRATUM;
import static kpi.rules.sentence.SentenceKind.NUMERATOR_ONLY;
import static kpi.rules.sentence.SentenceKind.ONLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.model.definition.Formula.Filter;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.rule.Populations;
import kpi.source.Spelling;

/**
 * Reads which rows a formula counts: the populations it names, narrowed by the strata of its cell.
 */
final class SelectionReader {

  private final CellLabels labels;
  private final Populations populations;
  private final Steps steps;
  private TableSchema table;

  SelectionReader(CellLabels labels, Populations populations, Steps steps) {
    this.labels = labels;
    this.populations = populations;
    this.steps = steps;
  }

  /** The table of all populations read so far. */
  TableSchema table() {
    return table;
  }

  /** 対象 or 分母. */
  Selection whole() throws Steps.Unsound {
    List<Narrowing> narrowings = new ArrayList<>();
    narrowings.add(narrowing(base()));
    for (FormulaStep step : steps.of(ONLY, EXCEPT)) {
      narrowings.add(narrowing(step));
    }
    List<Filter> filters = new ArrayList<>();
    for (Stratum stratum : strataOfWhole()) {
      filter(stratum).ifPresent(filters::add);
    }
    return new Selection(narrowings, filters);
  }

  private FormulaStep base() throws Steps.Unsound {
    return steps.onlyOne("formula-without-base", BASE, BASE_OF_STRATUM);
  }

  /** 分子, if the rule speaks of one: what it is stands before what narrows it, as in the whole. */
  Optional<Selection> part() throws Steps.Unsound {
    Optional<FormulaStep> first =
        steps.atMostOne(NUMERATOR, NUMERATOR_OF_STRATUM, NUMERATOR_OF_CELL);
    List<FormulaStep> rest = steps.of(NUMERATOR_ONLY, NUMERATOR_EXCEPT);
    if (first.isEmpty() && rest.isEmpty()) {
      return Optional.empty();
    }
    List<Narrowing> narrowings = new ArrayList<>();
    if (first.isPresent() && first.get().kind() != NUMERATOR_OF_CELL) {
      narrowings.add(narrowing(first.get()));
    }
    for (FormulaStep step : rest) {
      narrowings.add(narrowing(step));
    }
    List<Filter> filters = new ArrayList<>();
    for (Stratum stratum : labelled(labels.cell().stratum().keySet())) {
      filter(stratum).ifPresent(filters::add);
    }
    return Optional.of(new Selection(narrowings, filters));
  }

  private Narrowing narrowing(FormulaStep step) throws Steps.Unsound {
    boolean byStratum = step.kind() == BASE_OF_STRATUM || step.kind() == NUMERATOR_OF_STRATUM;
    List<String> names = byStratum ? ofStratum(step) : step.names();
    for (String name : names) {
      if (!populations.isDefined(name)) {
        throw steps.unsound(
            "undefined-population",
            step,
            name,
            String.join("」「", Spelling.nearestFirst(populations.names(), name)));
      }
      TableSchema own = populations.table(name);
      if (table != null && table != own) {
        throw steps.unsound(
            "population-of-other-subject", step, name, own.subject(), table.subject());
      }
      table = own;
    }
    return new Narrowing(step.kind() != EXCEPT && step.kind() != NUMERATOR_EXCEPT, names);
  }

  private List<String> ofStratum(FormulaStep step) throws Steps.Unsound {
    Stratum stratum =
        labels
            .stratum(step.argument())
            .orElseThrow(() -> steps.unsound("unknown-stratum", step, step.argument()));
    return labels
        .value(stratum)
        .flatMap(StratumValue::population)
        .map(List::of)
        .orElseThrow(() -> steps.unsound("stratum-without-population", step, step.argument()));
  }

  private List<Stratum> strataOfWhole() throws Steps.Unsound {
    Optional<FormulaStep> said = steps.atMostOne(DENOMINATOR_STRATA);
    if (said.isEmpty()) {
      return labelled(labels.cell().stratum().keySet());
    }
    List<Stratum> strata = new ArrayList<>();
    for (String label : said.get().names()) {
      strata.add(
          labels
              .stratum(label)
              .orElseThrow(() -> steps.unsound("unknown-stratum", said.get(), label)));
    }
    return strata;
  }

  private List<Stratum> labelled(Set<String> keys) {
    return keys.stream().map(labels.strata()::get).toList();
  }

  /**
   * What a stratum made of a column's codes keeps; strata of populations keep nothing by
   * themselves.
   */
  private Optional<Filter> filter(Stratum stratum) throws Steps.Unsound {
    if (stratum.column().isEmpty()) {
      return Optional.empty();
    }
    Optional<Column> column = table.column(stratum.column().get());
    if (column.isEmpty()) {
      throw steps.unsound("stratum-of-other-table", base(), stratum.label().ja(), table.subject());
    }
    String code = labels.cell().stratum().get(stratum.key());
    Set<String> codes = labels.value(stratum).map(StratumValue::columnCodes).orElse(Set.of(code));
    return Optional.of(new Filter(column.get(), codes));
  }
}
