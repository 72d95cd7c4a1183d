package kpi.cli.result;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.cli.option.EarlierResults;
import kpi.cli.option.FindingsOption;
import kpi.cli.option.Inputs;
import kpi.cli.option.ReportOptions;
import kpi.cli.option.RuleFolders;
import kpi.cli.option.ThreadCount;
import kpi.cli.survey.SourceOptions;
import kpi.cli.terminal.Interruption;
import kpi.cli.terminal.Session;
import kpi.cli.terminal.Terminal;
import kpi.disclosure.Disclosure;
import kpi.disclosure.Published;
import kpi.evaluation.Evaluator;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.rows.KeptCells;
import kpi.evaluation.rows.Listed;
import kpi.evaluation.sentences.SentenceCounts;
import kpi.model.result.Evaluation;
import kpi.report.FindingsFile;
import kpi.report.OutputFolder;
import kpi.report.files.ResultFiles;
import kpi.report.files.csv.ClassificationsCsv;
import kpi.report.files.csv.FindingsCsv;
import kpi.report.files.indicator.IndicatorsCsv;
import kpi.report.files.json.ResultsJson;
import kpi.report.text.TextView;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kpi evaluate}: from a dataset to the results of all indicators. */
@Command(name = "evaluate", sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Parameters(arity = "1..*", paramLabel = "DATASET")
  private List<Path> given;

  @Mixin private SourceOptions sources;

  @Option(names = "--out", paramLabel = "DIR")
  private Path out;

  @Mixin private RuleFolders folders;

  @Mixin private EarlierResults earlier;

  @Mixin private ReportOptions reports;

  @Mixin private FindingsOption findings;

  @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD")
  private LocalDate referenceDate;

  @Option(names = "--format", paramLabel = "text|json|csv")
  private Format format = Format.TEXT;

  @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--strict")
  private boolean strict;

  private final Session session;

  public EvaluateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (FindingsCsv found = FindingsOption.start()) {
      return run(new Messages(found), found);
    }
  }

  private int run(Messages messages, FindingsCsv found) throws IOException {
    try {
      reports.refuseWithout(out);
      Path dataset =
          sources.dataset(
              given,
              Optional.ofNullable(referenceDate),
              folders.rules(session.terminal()),
              session);
      Optional<FindingsFile> file = findings.file(Optional.ofNullable(out));
      Published published;
      try {
        published = evaluated(dataset, messages, found);
      } catch (Rejected rejected) {
        writeUnusable(rejected, file, found);
        throw rejected;
      }
      if (file.isPresent()) {
        file.get().write(found);
      }
      print(published.outside());
      session.tell(messages.sorted());
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private Published evaluated(Path dataset, Messages messages, FindingsCsv found) throws Rejected {
    Inputs inputs =
        earlier.addedTo(inputs(dataset, messages), messages).watchedBy(session.progress());
    refuseWarnings(messages);
    return out == null
        ? evaluate(inputs, subjects -> () -> {}, messages)
        : toFolder(inputs, messages, found);
  }

  /** What was found tells why the data cannot be used; of other failures it is not all. */
  private static void writeUnusable(
      Rejected rejected, Optional<FindingsFile> file, FindingsCsv found) throws Rejected {
    if (file.isPresent() && rejected.exitCode() == ExitCode.DATA_UNUSABLE) {
      rejected.messages().forEach(found);
      file.get().write(found);
    }
  }

  private Inputs inputs(Path dataset, Messages messages) throws Rejected {
    return Inputs.read(
        dataset,
        Optional.ofNullable(referenceDate),
        folders.rules(session.terminal()),
        folders.definitions(session.terminal()),
        messages);
  }

  private Published evaluate(Inputs inputs, Listed.Sink classifications, Messages messages)
      throws Rejected {
    RuleBook.InForce rules = inForce(inputs, messages);
    return evaluate(inputs, rules, classifications, List.of(), messages);
  }

  private static RuleBook.InForce inForce(Inputs inputs, Messages messages) throws Rejected {
    RuleBook.InForce rules = inputs.rules().on(inputs.dataset().header().referenceDate(), messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    rules.compileAhead(inputs.dataset().tables());
    return rules;
  }

  private Published evaluate(
      Inputs inputs,
      RuleBook.InForce rules,
      Listed.Sink classifications,
      List<Collector> also,
      Messages messages)
      throws Rejected {
    Optional<Disclosure> disclosure =
        Disclosure.of(inputs.disclosure(), inputs.dataset(), inputs.kpis(), rules);
    List<Collector> collectors = new ArrayList<>(also);
    disclosure.ifPresent(one -> collectors.add(one.collector()));
    Evaluation evaluation =
        Evaluator.evaluateInto(
            inputs.dataset(), inputs.kpis(), rules, threads, classifications, collectors, messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    inputs.tellCopies(messages);
    Published published =
        disclosure.isPresent()
            ? disclosure.get().applied(evaluation, messages)
            : Published.whole(evaluation);
    refuseWarnings(messages);
    return published;
  }

  private Published toFolder(Inputs inputs, Messages messages, FindingsCsv found) throws Rejected {
    try (OutputFolder output = OutputFolder.open(out)) {
      Interruption interruption = Interruption.watch(session.terminal(), output);
      try {
        return write(inputs, output, messages, found);
      } finally {
        interruption.unwatch();
      }
    }
  }

  private Published write(Inputs inputs, OutputFolder output, Messages messages, FindingsCsv found)
      throws Rejected {
    try (ClassificationsCsv classifications = new ClassificationsCsv(output.scratch())) {
      RuleBook.InForce rules = inForce(inputs, messages);
      SentenceCounts sentences = new SentenceCounts(rules);
      KeptCells cells = new KeptCells();
      Published published =
          evaluatedInto(
              classifications,
              inputs,
              rules,
              reports.areAsked() ? List.of(cells, sentences) : List.of(cells),
              messages);
      ResultFiles.write(
          published,
          inputs.rules().textsInForce(published.inside().dataset().referenceDate()),
          classifications,
          found,
          cells,
          inputs.fingerprints(),
          output.content());
      reports.write(
          inputs, published.outside(), sentences, output.content(), output.scratch(), messages);
      refuseWarnings(messages);
      output.publish();
      return published;
    } catch (IOException failed) {
      throw output.cannotWrite(failed);
    }
  }

  /** A full disk surfaces as whatever the evaluation makes of a failed batch. */
  private Published evaluatedInto(
      ClassificationsCsv classifications,
      Inputs inputs,
      RuleBook.InForce rules,
      List<Collector> also,
      Messages messages)
      throws Rejected, IOException {
    try {
      return evaluate(inputs, rules, classifications, also, messages);
    } catch (RuntimeException failed) {
      classifications.rethrowFailure();
      throw failed;
    }
  }

  private void print(Evaluation evaluation) throws IOException {
    Terminal terminal = session.terminal();
    switch (format) {
      case JSON -> ResultsJson.write(evaluation, terminal.result().writer());
      case CSV -> IndicatorsCsv.write(evaluation, terminal.result().writer());
      case TEXT -> {
        TextView view = new TextView(session.language(), terminal.width(), terminal.isColoured());
        terminal.result().print(view.of(evaluation));
      }
    }
  }

  private void refuseWarnings(Messages messages) throws Rejected {
    List<Message> found = messages.sorted();
    if (strict && !found.stream().allMatch(Message::isNote)) {
      throw new Rejected(ExitCode.DATA_UNUSABLE, found);
    }
  }
}
