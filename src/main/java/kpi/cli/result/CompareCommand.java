package kpi.cli.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.analysis.compare.ComparedRun;
import kpi.analysis.compare.ComparisonJson;
import kpi.analysis.compare.ComparisonText;
import kpi.analysis.compare.PublishedMove;
import kpi.analysis.compare.RowChanges;
import kpi.analysis.compare.RunComparison;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.definition.DisclosureFile;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.earlier.ResultsFile;
import kpi.loading.earlier.RunDisclosure;
import kpi.loading.earlier.RunRows;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.report.deck.RunFigures;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi compare}: what changed from one run to another, such as after late answers and
 * corrections: rows and cells for inside, or the figures alone to be published.
 */
@Command(name = "compare", sortOptions = false)
public final class CompareCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "OLD_RUN")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW_RUN")
  private Path after;

  @Option(names = "--publication")
  private boolean publication;

  @Mixin private RuleFolders folders;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  private final Session session;

  public CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      session.terminal().result().print(compared(messages));
      session.tell(messages.sorted());
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private String compared(Messages messages) throws Rejected {
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    Inputs.refuseMissing(rules, definitions);
    DataDictionary dictionary = DictionaryFile.of(rules);
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
    Optional<DisclosureRule> rule = DisclosureFile.read(definitions, dictionary, messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    RunComparison comparison =
        RunComparison.of(read(before), read(after), kpis, known(rule, definitions));
    warn(comparison, rule, messages);
    if (format == Format.JSON) {
      return ComparisonJson.of(comparison, !publication);
    }
    ComparisonText text = new ComparisonText(comparison, dictionary, session.language().code());
    return publication ? text.toPublish() : text.inside();
  }

  private static ComparedRun read(Path run) throws Rejected {
    ResultsFile file = ResultsFile.read(run, shown(run), ResultsFile.Role.CHECKED);
    return new ComparedRun(
        file, RunFigures.results(file), RunRows.read(run, shown(run)), RunDisclosure.read(run));
  }

  private static PublishedMove.Rule known(Optional<DisclosureRule> rule, Path definitions) {
    try {
      Path file = definitions.resolve(DisclosureRule.FILE);
      return new PublishedMove.Rule(rule, rule.isPresent() ? FileDigest.sha256(file) : "");
    } catch (IOException unreadable) {
      // without the rule nothing is taken to be open
      return new PublishedMove.Rule(Optional.empty(), "");
    }
  }

  private static String shown(Path run) {
    return run.toString().replace('\\', '/');
  }

  private void warn(RunComparison comparison, Optional<DisclosureRule> rule, Messages messages) {
    Place place = Place.of(shown(after));
    if (comparison.isOfTwoYears()) {
      String old = comparison.before().year().label();
      messages.add(
          Message.warning("compare-two-years", place, old, comparison.after().year().label()));
    }
    for (RowChanges table : comparison.rows()) {
      rule.filter(one -> isProtected(table, one) && table.rows() < one.least())
          .ifPresent(
              one ->
                  messages.add(
                      Message.warning(
                          "compare-few-rows",
                          place,
                          table.table(),
                          Integer.toString(table.rows()),
                          Integer.toString(one.least()))));
    }
  }

  private static boolean isProtected(RowChanges table, DisclosureRule rule) {
    return rule.protects().containsKey(table.table().replace(".csv", ""));
  }
}
