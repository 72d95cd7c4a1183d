package kpi.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.definition.DeclaredLabels;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Units;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.rule.ClassificationCheck;
import kpi.rules.classification.rule.ClassificationReader;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.ConditionConflicts;
import kpi.rules.classification.rule.Populations;
import kpi.rules.engine.RuleBase;
import kpi.rules.engine.RuleBases;
import kpi.rules.finding.FindingReader;
import kpi.rules.finding.FindingRule;
import kpi.rules.finding.Screening;
import kpi.rules.indicator.FormulaBook;
import kpi.rules.indicator.IndicatorRule;
import kpi.rules.soundness.Soundness;
import kpi.rules.text.DeclaredSentenceCheck;
import kpi.rules.text.RuleFiles;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** All rules, as they were read and checked. */
public final class RuleBook {

  private final List<FindingRule> findings;
  private final List<ClassificationRule> classifications;
  private final List<IndicatorRule> indicators;
  private final List<KpiDefinition> kpis;
  private final DataDictionary dictionary;
  private final RuleBases bases;
  private final Map<Set<Place>, InForce> held = new ConcurrentHashMap<>();

  private RuleBook(
      List<FindingRule> findings,
      List<ClassificationRule> classifications,
      List<IndicatorRule> indicators,
      List<KpiDefinition> kpis,
      DataDictionary dictionary,
      RuleBases bases) {
    this.dictionary = dictionary;
    this.bases = bases;
    this.findings = List.copyOf(findings);
    this.classifications = List.copyOf(classifications);
    this.indicators = List.copyOf(indicators);
    this.kpis = List.copyOf(kpis);
  }

  /** Loads the rule engine while files are read. */
  public static void wakeEngineUp() {
    RuleBase.wakeUp();
  }

  /**
   * Reads both folders; what does not hold is in the messages.
   *
   * @throws Rejected if a folder cannot be read at all
   */
  public static RuleBook read(
      Path rules,
      Path definitions,
      List<KpiDefinition> kpis,
      DataDictionary dictionary,
      Messages messages)
      throws Rejected {
    return of(
        RuleFolder.read(rules, Vocabulary.ofClassifications(dictionary)),
        RuleFolder.read(definitions, Vocabulary.ofIndicators(dictionary)),
        kpis,
        dictionary,
        messages);
  }

  /** The same of files that have been parsed. */
  public static RuleBook of(
      RuleFiles rules,
      RuleFiles definitions,
      List<KpiDefinition> kpis,
      DataDictionary dictionary,
      Messages messages) {
    boolean declarationsHold = !messages.hasErrors();
    DeclaredSentenceCheck.check(dictionary, messages);
    Map<Boolean, List<RuleText>> aboutRows =
        rules.rules(messages).stream().collect(Collectors.partitioningBy(FindingRule::isOne));
    List<FindingRule> findings = new FindingReader(dictionary, messages).read(aboutRows.get(true));
    List<ClassificationRule> classifications =
        new ClassificationReader(dictionary, messages).read(aboutRows.get(false));
    if (!messages.hasErrors()) {
      new ClassificationCheck(classifications, messages).run();
    }
    ConditionConflicts conflicts = new ConditionConflicts(messages);
    Stream.concat(findings.stream(), classifications.stream()).forEach(conflicts::refuse);
    Messages ofIndicators = new Messages();
    List<IndicatorRule> indicators =
        definitions.rules(ofIndicators).stream().map(IndicatorRule::of).toList();
    messages.addAll(ofIndicators);
    RuleBook book =
        new RuleBook(findings, classifications, indicators, kpis, dictionary, RuleBases.SHARED);
    // A rule that could not be read, or an indicator, is not missing: its own mistake was told.
    if (declarationsHold) {
      kpis.forEach(new ColumnCheck(dictionary, messages)::check);
      new IndicatorCheck(indicators, kpis, dictionary.units(), messages)
          .run(!ofIndicators.hasErrors());
    }
    return book;
  }

  /** Other rules about the same indicators; what both books hold is compiled once. */
  RuleBook with(
      List<FindingRule> otherFindings,
      List<ClassificationRule> otherRules,
      List<IndicatorRule> otherFormulas) {
    return new RuleBook(otherFindings, otherRules, otherFormulas, kpis, dictionary, bases);
  }

  /** The data dictionary that the rules speak of. */
  public DataDictionary dictionary() {
    return dictionary;
  }

  List<KpiDefinition> kpis() {
    return kpis;
  }

  /** All rules that say what cannot be right, whenever they hold. */
  public List<FindingRule> findings() {
    return findings;
  }

  /** All classification rules, whenever they hold. */
  public List<ClassificationRule> classifications() {
    return classifications;
  }

  /** All rules about indicators, whenever they hold. */
  public List<IndicatorRule> indicators() {
    return indicators;
  }

  /** The classification rules that hold on a reference date. */
  public List<ClassificationRule> inForce(LocalDate date) {
    return classifications.stream()
        .filter(rule -> Annotations.inForce(rule.text().annotations(), date))
        .toList();
  }

  /** The rules that say what cannot be right, of a reference date. */
  public List<FindingRule> findingsInForce(LocalDate date) {
    return findings.stream()
        .filter(rule -> Annotations.inForce(rule.text().annotations(), date))
        .toList();
  }

  /** The indicator rules that hold on a reference date. */
  public List<IndicatorRule> indicatorsInForce(LocalDate date) {
    return indicators.stream()
        .filter(rule -> Annotations.inForce(rule.text().annotations(), date))
        .toList();
  }

  /**
   * All rules about populations and indicators that hold on a date, as they stand in their files.
   */
  public List<RuleText> textsInForce(LocalDate date) {
    return Stream.concat(
            inForce(date).stream().map(ClassificationRule::text),
            indicatorsInForce(date).stream().map(IndicatorRule::text))
        .toList();
  }

  /** Every population that some rule concludes, whenever it holds. */
  public Set<String> populations() {
    return new Populations(classifications).names();
  }

  /** The definitions with the dates between which they hold. */
  public Versions versions() {
    return new Versions(classifications, indicators);
  }

  /**
   * The rules of a reference date, compiled; once for all dates on which the same rules hold. A
   * definition of which no version holds, or more than one, is an error.
   */
  public InForce on(LocalDate date, Messages messages) {
    versions().checkOn(date, messages);
    List<FindingRule> ofData = findingsInForce(date);
    Set<Place> places =
        Stream.concat(ofData.stream().map(FindingRule::text), textsInForce(date).stream())
            .map(RuleText::place)
            .collect(Collectors.toSet());
    return held.computeIfAbsent(
        places,
        none ->
            new InForce(
                this,
                new Screening(ofData, new DeclaredLabels(kpis), bases),
                inForce(date),
                indicatorsInForce(date)));
  }

  /** What holds on one reference date. Any number of threads may use it. */
  public static final class InForce {

    private final RuleBook book;
    private final Screening screening;
    private final List<ClassificationRule> rules;
    private final Populations populations;
    private final FormulaBook formulas;
    private final Classifier classifier;

    InForce(
        RuleBook book,
        Screening screening,
        List<ClassificationRule> rules,
        List<IndicatorRule> formulas) {
      this.book = book;
      this.screening = screening;
      this.rules = rules;
      this.populations = new Populations(rules);
      this.formulas = new FormulaBook(formulas, book.kpis, populations, book.bases);
      this.classifier = new Classifier(rules, book.bases);
    }

    /** What is asked of each row before it is classified. */
    public Screening screening() {
      return screening;
    }

    /** The units of the data dictionary. */
    public Units units() {
      return book.dictionary.units();
    }

    public List<ClassificationRule> rules() {
      return rules;
    }

    public Populations populations() {
      return populations;
    }

    public FormulaBook formulas() {
      return formulas;
    }

    /**
     * The formula of each cell, in the order of the cells; what does not hold of them is in the
     * messages.
     */
    public List<DefinedCell> define(List<CellId> cells, Messages messages) {
      List<DefinedCell> defined = formulas.define(cells, messages);
      return Soundness.of(book.kpis, cells, defined, formulas, book.dictionary.units(), messages);
    }

    /**
     * Compiles on another thread what an evaluation of these tables always fires. What is asked for
     * last comes first, so that both threads meet in the middle.
     */
    public void compileAhead(List<TableSchema> tables) {
      List<List<String>> fired = new ArrayList<>(formulas.firedTogether());
      for (TableSchema table : tables) {
        fired.addAll(classifier.firedTogether(table));
      }
      Collections.reverse(fired);
      book.bases.compileAhead(fired);
    }

    public Classifier classifier() {
      return classifier;
    }
  }
}
