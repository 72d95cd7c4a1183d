package kpi.rules.indicator;

import static kpi.rules.sentence.SentenceKind.EVERY_YEAR;
import static kpi.rules.sentence.SentenceKind.KNOWN_YEARS;
import static kpi.rules.sentence.SentenceKind.LEAVE_BLANKS_OUT;
import static kpi.rules.sentence.SentenceKind.MEAN_OF;
import static kpi.rules.sentence.SentenceKind.NOTE;
import static kpi.rules.sentence.SentenceKind.VALUE_DISTINCT;
import static kpi.rules.sentence.SentenceKind.VALUE_RATIO_OF_SUMS;
import static kpi.rules.sentence.SentenceKind.VALUE_SHARE;
import static kpi.rules.sentence.SentenceKind.VALUE_SHARE_OF_SUM;
import static kpi.rules.sentence.SentenceKind.VALUE_WEIGHTED_MEAN;
import static kpi.rules.sentence.SentenceKind.YEARS;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.Formula.Statistic;
import kpi.model.definition.Formula.Term;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.model.printed.PrintedFigure;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.limit.Multiple;
import kpi.rules.condition.limit.NoQuestion;
import kpi.rules.condition.limit.Quantity;
import kpi.rules.sentence.SentenceKind;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts the conclusions about one cell together to its formula. */
final class FormulaReader {

  private static final SentenceKind[] OF_MEANS = {MEAN_OF, YEARS, EVERY_YEAR, KNOWN_YEARS};

  /** Fiscal years are labelled R1 to R99. */
  private static final BigInteger MOST_YEARS = BigInteger.valueOf(99);

  private static final int PER_CENT = 100;

  private final IndicatorRule rule;
  private final CellLabels labels;
  private final Map<String, IndicatorDefinition> definitions;
  private final Populations populations;
  private final Messages messages;

  FormulaReader(
      IndicatorRule rule,
      CellLabels labels,
      Map<String, IndicatorDefinition> definitions,
      Populations populations,
      Messages messages) {
    this.rule = rule;
    this.labels = labels;
    this.definitions = definitions;
    this.populations = populations;
    this.messages = messages;
  }

  /**
   * The cell with its formula; empty if the conclusions make none, which is then in the messages.
   */
  Optional<DefinedCell> read(IndicatorDefinition definition, List<FormulaStep> concluded) {
    Steps steps = new Steps(rule, concluded, messages);
    List<String> notes = steps.of(NOTE).stream().map(FormulaStep::argument).toList();
    try {
      Formula formula = formula(steps, steps.value(), definition);
      return Optional.of(
          new DefinedCell(labels.cell(), definition, formula, rule.text().name(), notes));
    } catch (Steps.Unsound reported) {
      return Optional.empty();
    }
  }

  private Formula formula(Steps steps, FormulaStep value, IndicatorDefinition definition)
      throws Steps.Unsound {
    refuseIdle(steps, value);
    return switch (value.kind()) {
      case VALUE_QUOTIENT ->
          new Formula.Quotient(indicator(steps, value, 0), indicator(steps, value, 1));
      case VALUE_TOTAL -> total(steps, value);
      case VALUE_DIFFERENCE ->
          new Formula.Combined(List.of(term(steps, value, 0), term(steps, value, 1).negated()));
      case VALUE_MULTIPLE -> new Formula.Combined(List.of(multiple(steps, value)));
      case VALUE_CONSTANT -> constant(steps, value, definition);
      case VALUE_MEAN_OVER_YEARS -> yearsMean(steps);
      case VALUE_REPORTED_STATUS -> new Formula.ReportedStatus();
      case VALUE_REPORTED_NUMBER -> new Formula.ReportedNumber();
      default -> tallied(steps, value);
    };
  }

  /** A line that the value does not look at would be believed and do nothing. */
  private static void refuseIdle(Steps steps, FormulaStep value) throws Steps.Unsound {
    switch (value.kind()) {
      case VALUE_MEAN_OVER_YEARS -> steps.refuseOthers(OF_MEANS);
      case VALUE_QUOTIENT,
          VALUE_TOTAL,
          VALUE_DIFFERENCE,
          VALUE_MULTIPLE,
          VALUE_CONSTANT,
          VALUE_REPORTED_STATUS,
          VALUE_REPORTED_NUMBER ->
          steps.refuseOthers();
      default -> steps.refuse(OF_MEANS);
    }
  }

  private Formula total(Steps steps, FormulaStep value) throws Steps.Unsound {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < value.names().size(); i++) {
      terms.add(term(steps, value, i));
    }
    return new Formula.Combined(terms);
  }

  private Term term(Steps steps, FormulaStep value, int position) throws Steps.Unsound {
    return new Term(indicator(steps, value, position), BigFraction.ONE);
  }

  private Term multiple(Steps steps, FormulaStep value) throws Steps.Unsound {
    try {
      Multiple multiple = Quantity.multiple(value.names().get(1));
      BigFraction times = PrintedFigure.exact(multiple.times());
      return new Term(
          indicator(steps, value, 0), times.divide(PrintedFigure.exact(multiple.over())));
    } catch (NoQuestion none) {
      throw steps.unsound(none.code(), value, none.arguments());
    }
  }

  /** In the unit of the indicator, which is written with it. */
  private static Formula constant(Steps steps, FormulaStep value, IndicatorDefinition definition)
      throws Steps.Unsound {
    try {
      return new Formula.Constant(
          definition.isRate()
              ? PrintedFigure.exact(Quantity.perCent(value.argument())).divide(PER_CENT)
              : PrintedFigure.exact(Quantity.in(definition.unit(), value.argument())));
    } catch (NoQuestion none) {
      throw steps.unsound(none.code(), value, none.arguments());
    }
  }

  private Formula yearsMean(Steps steps) throws Steps.Unsound {
    FormulaStep of = steps.onlyOne("mean-without-indicator", MEAN_OF);
    FormulaStep years = steps.onlyOne("mean-without-years", SentenceKind.YEARS);
    boolean known = !steps.of(KNOWN_YEARS).isEmpty();
    if (known == !steps.of(EVERY_YEAR).isEmpty()) {
      throw steps.unsound("mean-without-policy", years);
    }
    return new Formula.YearsMean(indicator(steps, of, 0), years(steps, years), !known);
  }

  private static int years(Steps steps, FormulaStep step) throws Steps.Unsound {
    BigInteger years = new BigInteger(step.argument());
    if (years.compareTo(BigInteger.TWO) < 0 || years.compareTo(MOST_YEARS) > 0) {
      throw steps.unsound("mean-of-so-many-years", step, step.argument(), MOST_YEARS.toString());
    }
    return years.intValue();
  }

  private String indicator(Steps steps, FormulaStep step, int position) throws Steps.Unsound {
    String id = step.names().get(position);
    if (!definitions.containsKey(id)) {
      throw steps.unsound("unknown-indicator", step, id);
    }
    return id;
  }

  private Formula tallied(Steps steps, FormulaStep value) throws Steps.Unsound {
    SelectionReader selections = new SelectionReader(labels, populations, steps);
    Selection whole = selections.whole();
    Optional<Selection> part = selections.part();
    TableSchema table = selections.table();
    boolean share = value.kind() == VALUE_SHARE || value.kind() == VALUE_SHARE_OF_SUM;
    if (share != part.isPresent()) {
      throw steps.unsound(share ? "share-without-numerator" : "numerator-without-share", value);
    }
    Optional<Column> first = looked(steps, value, table);
    boolean ofTwo = value.kind() == VALUE_RATIO_OF_SUMS || value.kind() == VALUE_WEIGHTED_MEAN;
    Optional<Column> second = ofTwo ? summed(steps, value, table, 1) : Optional.empty();
    boolean weighs = value.kind() == VALUE_WEIGHTED_MEAN;
    Measure numerator = new Measure(share, first, weighs ? second : Optional.empty());
    Optional<Measure> denominator =
        switch (value.kind()) {
          case VALUE_COUNT, VALUE_SUM -> Optional.empty();
          case VALUE_SHARE_OF_SUM -> Optional.of(new Measure(false, first));
          case VALUE_RATIO_OF_SUMS, VALUE_WEIGHTED_MEAN -> Optional.of(new Measure(false, second));
          default -> Optional.of(new Measure(false, Optional.empty()));
        };
    return new Formula.Tallied(
        table,
        whole,
        part,
        numerator,
        denominator,
        leavesBlanksOut(steps, first, table),
        statistic(value));
  }

  private static Statistic statistic(FormulaStep value) {
    return switch (value.kind()) {
      case VALUE_MEDIAN -> Statistic.of(Statistic.Kind.MEDIAN);
      case VALUE_GREATEST -> Statistic.of(Statistic.Kind.GREATEST);
      case VALUE_LEAST -> Statistic.of(Statistic.Kind.LEAST);
      case VALUE_DISTINCT -> Statistic.of(Statistic.Kind.DISTINCT);
      case VALUE_LARGEST ->
          new Statistic(Statistic.Kind.LARGEST, Integer.parseInt(value.names().get(1)));
      default -> Statistic.TOTAL;
    };
  }

  /** The column that the value looks at; different ones can be told of any column. */
  private Optional<Column> looked(Steps steps, FormulaStep value, TableSchema table)
      throws Steps.Unsound {
    return value.kind() == VALUE_DISTINCT
        ? Optional.of(column(steps, value, table, 0))
        : summed(steps, value, table, 0);
  }

  private boolean leavesBlanksOut(Steps steps, Optional<Column> summed, TableSchema table)
      throws Steps.Unsound {
    Optional<FormulaStep> step = steps.atMostOne(LEAVE_BLANKS_OUT);
    if (step.isPresent() && !summed.equals(Optional.of(column(steps, step.get(), table, 0)))) {
      throw steps.unsound("blanks-of-other-item", step.get(), step.get().argument());
    }
    return step.isPresent();
  }

  private Optional<Column> summed(Steps steps, FormulaStep step, TableSchema table, int position)
      throws Steps.Unsound {
    if (step.names().size() <= position) {
      return Optional.empty();
    }
    Column column = column(steps, step, table, position);
    if (column.type() != ColumnType.NUMBER) {
      throw steps.unsound("item-without-number", step, step.names().get(position));
    }
    return Optional.of(column);
  }

  private Column column(Steps steps, FormulaStep step, TableSchema table, int position)
      throws Steps.Unsound {
    String label = step.names().get(position);
    Item item =
        table
            .item(label)
            .orElseThrow(() -> steps.unsound("unknown-item", step, label, table.subject(), ""));
    Column column = item.columns().get(0);
    if (item.columns().size() > 1) {
      throw steps.unsound("item-of-several-columns", step, label);
    }
    return column;
  }
}
