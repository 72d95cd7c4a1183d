package kpi.cli.result;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.analysis.explain.Explainer;
import kpi.analysis.explain.Explanation;
import kpi.analysis.explain.ExplanationJson;
import kpi.analysis.explain.ExplanationText;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.source.Characters;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi explain}: why a subject belongs to populations or not, or whom an indicator counts.
 */
@Command(name = "explain", sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "DATASET")
  private Path dataset;

  @Parameters(index = "1", paramLabel = "ID")
  private String id;

  @Option(names = "--population", paramLabel = "NAME")
  private String population;

  @Mixin private RuleFolders folders;

  @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD")
  private LocalDate referenceDate;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  private final Session session;

  public ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      Explanation explanation = explain(messages);
      session.terminal().result().print(text(explanation));
      session.tell(messages.sorted());
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private Explanation explain(Messages messages) throws Rejected {
    Inputs inputs =
        Inputs.read(
            dataset,
            Optional.ofNullable(referenceDate),
            folders.rules(session.terminal()),
            folders.definitions(session.terminal()),
            messages);
    Explainer explainer = new Explainer(inputs.dataset(), inputs.kpis(), inputs.rules(), messages);
    return population == null
        ? explainer.explain(Characters.composed(id), Runtime.getRuntime().availableProcessors())
        : explainer.explainOne(Characters.composed(id), Characters.composed(population));
  }

  private String text(Explanation explanation) {
    return format == Format.JSON
        ? ExplanationJson.of(explanation)
        : ExplanationText.of(explanation, session.language().code());
  }
}
