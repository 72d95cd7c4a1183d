package kpi.cli.result;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.analysis.explain.Explainer;
import kpi.analysis.explain.Explanation;
import kpi.analysis.explain.ExplanationJson;
import kpi.analysis.explain.ExplanationText;
import kpi.analysis.explain.near.NearMissJson;
import kpi.analysis.explain.near.NearMissText;
import kpi.analysis.explain.near.NearMisses;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.source.Characters;
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
 * {@code kpi explain}: why a subject belongs to populations or not, whom an indicator counts, or
 * who is one condition away from a population.
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

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID")
  private String id;

  @Option(names = "--population", paramLabel = "NAME")
  private String population;

  @Option(names = "--near-misses", paramLabel = "NAME")
  private String nearMisses;

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
      refuseUnclear();
      session.terminal().result().print(explained(messages));
      session.tell(messages.sorted());
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  /** One thing is asked: an id, with or without a population, or a population alone. */
  private void refuseUnclear() throws Rejected {
    if (nearMisses == null && id == null) {
      throw usage("explain-what");
    } else if (nearMisses != null && (id != null || population != null)) {
      throw usage("explain-near-misses-alone");
    }
  }

  private Rejected usage(String code) {
    Place place = Place.of(dataset.toString().replace('\\', '/'));
    return new Rejected(ExitCode.USAGE, Message.error(code, place));
  }

  private String explained(Messages messages) throws Rejected {
    Inputs inputs =
        Inputs.read(
            dataset,
            Optional.ofNullable(referenceDate),
            folders.rules(session.terminal()),
            folders.definitions(session.terminal()),
            messages);
    Explainer explainer = new Explainer(inputs.dataset(), inputs.kpis(), inputs.rules(), messages);
    if (nearMisses != null) {
      return text(explainer.nearMisses(Characters.composed(nearMisses)));
    } else if (population != null) {
      return text(explainer.explainOne(Characters.composed(id), Characters.composed(population)));
    }
    return text(
        explainer.explain(Characters.composed(id), Runtime.getRuntime().availableProcessors()));
  }

  private String text(Explanation explanation) {
    return format == Format.JSON
        ? ExplanationJson.of(explanation)
        : ExplanationText.of(explanation, session.language().code());
  }

  private String text(NearMisses found) {
    return format == Format.JSON
        ? NearMissJson.of(found)
        : new NearMissText(session.language().code()).of(found);
  }
}
