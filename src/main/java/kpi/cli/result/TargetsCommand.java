package kpi.cli.result;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.cli.option.EarlierResults;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.option.ThreadCount;
import kpi.cli.terminal.Session;
import kpi.cli.terminal.Terminal;
import kpi.disclosure.Disclosure;
import kpi.evaluation.Evaluator;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.rows.Cells;
import kpi.evaluation.rows.OpenStrata;
import kpi.evaluation.target.TargetBook;
import kpi.evaluation.target.TargetResult;
import kpi.evaluation.target.WhatIf;
import kpi.evaluation.target.WhatIfBook;
import kpi.model.result.Evaluation;
import kpi.report.files.json.TargetsJson;
import kpi.report.text.TargetLines;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi targets}: all targets and how they stand. A target that is not met is a result, not an
 * error. No respondent is named, and nothing is told of a figure that is withheld.
 */
@Command(name = "targets", sortOptions = false)
public final class TargetsCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "DATASET")
  private Path dataset;

  @Option(names = "--what-if")
  private boolean whatIf;

  @Mixin private RuleFolders folders;

  @Mixin private EarlierResults earlier;

  @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD")
  private LocalDate referenceDate;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Session session;

  public TargetsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = new Messages();
    try {
      targets(messages);
      session.tell(messages.sorted());
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private void targets(Messages messages) throws Rejected, IOException {
    Inputs inputs = earlier.addedTo(inputs(messages), messages).watchedBy(session.progress());
    RuleBook.InForce rules = inputs.rules().on(inputs.dataset().header().referenceDate(), messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    Evaluation published = published(inputs, rules, messages);
    List<TargetResult> targets = TargetBook.of(published);
    Optional<Map<TargetResult, List<WhatIf>>> needed =
        whatIf ? Optional.of(needed(inputs, rules, published, targets)) : Optional.empty();
    print(published, targets, needed);
  }

  private Inputs inputs(Messages messages) throws Rejected {
    return Inputs.read(
        dataset,
        Optional.ofNullable(referenceDate),
        folders.rules(session.terminal()),
        folders.definitions(session.terminal()),
        messages);
  }

  private Evaluation published(Inputs inputs, RuleBook.InForce rules, Messages messages)
      throws Rejected {
    Optional<Disclosure> disclosure =
        Disclosure.of(inputs.disclosure(), inputs.dataset(), inputs.kpis(), rules);
    List<Collector> collectors = new ArrayList<>();
    disclosure.ifPresent(one -> collectors.add(one.collector()));
    Evaluation evaluation =
        Evaluator.evaluateInto(
            inputs.dataset(),
            inputs.kpis(),
            rules,
            threads,
            subjects -> () -> {},
            collectors,
            messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    inputs.tellCopies(messages);
    return disclosure.isPresent()
        ? disclosure.get().applied(evaluation, messages).outside()
        : evaluation;
  }

  private static Map<TargetResult, List<WhatIf>> needed(
      Inputs inputs, RuleBook.InForce rules, Evaluation published, List<TargetResult> targets)
      throws Rejected {
    Cells cells = new Cells(OpenStrata.found(inputs.dataset(), inputs.kpis()));
    WhatIfBook book =
        new WhatIfBook(
            published,
            rules.define(cells.of(inputs.kpis()), new Messages()),
            inputs.rules().dictionary().units());
    Map<TargetResult, List<WhatIf>> needed = new LinkedHashMap<>();
    targets.forEach(target -> needed.put(target, book.of(target)));
    return needed;
  }

  private void print(
      Evaluation published,
      List<TargetResult> targets,
      Optional<Map<TargetResult, List<WhatIf>>> needed)
      throws IOException {
    Terminal terminal = session.terminal();
    if (format == Format.JSON) {
      TargetsJson.write(published, targets, needed, terminal.result().writer());
      return;
    }
    TargetLines lines = new TargetLines(session.language(), terminal.width());
    terminal.result().print(lines.full(published, targets, needed.orElse(Map.of())));
  }
}
