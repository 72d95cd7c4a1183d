package kpi.cli.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.analysis.reconcile.ReconciliationJson;
import kpi.analysis.reconcile.ReconciliationText;
import kpi.cli.option.EarlierResults;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.option.ThreadCount;
import kpi.cli.terminal.Session;
import kpi.evaluation.Evaluator;
import kpi.evaluation.reconcile.Reconciliation;
import kpi.loading.dataset.WaiverFile;
import kpi.model.printed.PrintedReport;
import kpi.model.printed.Waiver;
import kpi.model.result.Evaluation;
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
 * {@code kpi reconcile}: whether the printed figures hold. Exit code 1 if one does not and no
 * waiver covers it, if a waiver is out of date, or if there was nothing to compare.
 */
@Command(name = "reconcile", sortOptions = false)
public final class ReconcileCommand implements Callable<Integer> {

  private static final String PUBLISHED = "published.yaml";

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "DATASET")
  private Path dataset;

  @Option(names = "--waivers", paramLabel = "FILE")
  private Path waivers;

  @Mixin private RuleFolders folders;

  @Mixin private EarlierResults earlier;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Session session;

  public ReconcileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      boolean holds = reconcile(messages);
      session.tell(messages.sorted());
      return (holds ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private boolean reconcile(Messages messages) throws Rejected {
    List<Waiver> known = waivers == null ? List.of() : WaiverFile.read(waivers, asTyped(waivers));
    Inputs inputs = earlier.addedTo(inputs(messages), messages).watchedBy(session.progress());
    if (inputs.dataset().printedReport().equals(PrintedReport.NONE)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("nothing-printed", Place.of(PUBLISHED)));
    }
    Evaluation evaluation =
        Evaluator.evaluate(
            inputs.dataset(), inputs.kpis(), inputs.rules(), threads, batch -> {}, messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    inputs.tellCopies(messages);
    Reconciliation found = Reconciliation.of(evaluation, inputs.dataset()).under(known);
    session.terminal().result().print(text(found, evaluation));
    if (!found.comparedAny()) {
      messages.add(Message.error("nothing-compared", Place.of(PUBLISHED)));
    }
    return found.comparedAny() && found.holds();
  }

  private Inputs inputs(Messages messages) throws Rejected {
    return Inputs.read(
        dataset,
        Optional.empty(),
        folders.rules(session.terminal()),
        folders.definitions(session.terminal()),
        messages);
  }

  private String text(Reconciliation found, Evaluation evaluation) {
    return format == Format.JSON
        ? ReconciliationJson.of(found, evaluation.dataset())
        : new ReconciliationText(evaluation, session.language().code(), this::explain).of(found);
  }

  private String explain(String indicator) {
    return "kpi explain " + asTyped(dataset) + " " + indicator + folders.asTyped();
  }

  private static String asTyped(Path path) {
    return path.toString().replace('\\', '/');
  }
}
