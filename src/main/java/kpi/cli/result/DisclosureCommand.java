package kpi.cli.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.disclosure.audit.Audit;
import kpi.disclosure.audit.AuditJson;
import kpi.disclosure.audit.AuditText;
import kpi.disclosure.audit.Exposure;
import kpi.evaluation.series.DefinitionPrints;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.definition.DisclosureFile;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.earlier.ResultsFile;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.result.IndicatorResult;
import kpi.report.deck.RunFigures;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi disclosure}: whether a respondent can be read out of finished results. Exit code 1 if
 * something can be found out that the disclosure rule protects, in force or not.
 */
@Command(name = "disclosure", sortOptions = false)
public final class DisclosureCommand implements Callable<Integer> {

  private static final String YEARS = "years";

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "RUN_DIR")
  private Path run;

  @Mixin private RuleFolders folders;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  private final Session session;

  public DisclosureCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      boolean clean = audit(messages);
      session.tell(messages.sorted());
      return (clean ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private boolean audit(Messages messages) throws Rejected {
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    Inputs.refuseMissing(rules, definitions);
    DataDictionary dictionary = DictionaryFile.of(rules);
    Optional<DisclosureRule> rule = DisclosureFile.read(definitions, dictionary, messages);
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
    RuleBook book = RuleBook.read(rules, definitions, kpis, dictionary, messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    if (rule.isEmpty()) {
      String missing = definitions.resolve(DisclosureRule.FILE).toString().replace('\\', '/');
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("no-disclosure-rule", Place.of(missing)));
    }
    String shown = run.toString().replace('\\', '/');
    ResultsFile file = ResultsFile.read(run, shown, ResultsFile.Role.CHECKED);
    List<IndicatorResult> results = RunFigures.results(file);
    RuleBook.InForce inForce = book.on(referenceDate(file), messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    Map<CellId, DefinedCell> formulas = formulas(results, kpis, inForce);
    warnOfOtherDefinitions(
        file, DefinitionPrints.of(inForce, kpis, List.copyOf(formulas.values())), messages);
    List<Exposure> findings = Audit.of(results, formulas, rule.get());
    session.terminal().result().print(shown(findings, rule.get(), results));
    return findings.isEmpty();
  }

  /** What follows from what depends on the definitions that the figures were worked out by. */
  private static void warnOfOtherDefinitions(
      ResultsFile file, Map<String, String> now, Messages messages) {
    JsonNode then = file.root().path("definitions");
    List<String> others =
        now.entrySet().stream()
            .filter(one -> then.path(one.getKey()).isTextual())
            .filter(one -> !then.get(one.getKey()).asText().equals(one.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      messages.add(
          Message.warning(
              "disclosure-other-definitions",
              Place.of(file.name()),
              Integer.toString(others.size()),
              others.get(0)));
    }
  }

  private String shown(List<Exposure> found, DisclosureRule rule, List<IndicatorResult> results) {
    return format == Format.JSON
        ? AuditJson.of(found, rule, results)
        : new AuditText(session.language().code(), rule, results).of(found);
  }

  private static LocalDate referenceDate(ResultsFile file) throws Rejected {
    try {
      return LocalDate.parse(file.root().path("referenceDate").asText());
    } catch (DateTimeParseException broken) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE,
          Message.error(
              ResultsFile.Role.CHECKED.broken(), Place.of(file.name()), "/referenceDate"));
    }
  }

  /**
   * How figures are worked out, by their cell in the results; those without a rule are left out.
   */
  private static Map<CellId, DefinedCell> formulas(
      List<IndicatorResult> results, List<KpiDefinition> kpis, RuleBook.InForce rules) {
    Map<CellId, CellId> defined = new HashMap<>();
    for (IndicatorResult result : results) {
      if (kpis.stream()
          .flatMap(kpi -> kpi.indicators().stream())
          .anyMatch(one -> one.id().equals(result.cell().indicator()))) {
        Map<String, String> stratum = new TreeMap<>(result.cell().stratum());
        stratum.remove(YEARS);
        defined.put(CellId.of(result.cell().indicator(), stratum), result.cell());
      }
    }
    Map<CellId, DefinedCell> formulas = new HashMap<>();
    rules
        .define(defined.keySet().stream().sorted().toList(), new Messages())
        .forEach(cell -> formulas.put(defined.get(cell.cell()), cell));
    return formulas;
  }
}
