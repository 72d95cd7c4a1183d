package kpi.cli.result;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kpi.cli.terminal.Session;
import kpi.loading.earlier.ResultsFile;
import kpi.report.deck.Deck;
import kpi.report.deck.DeckFile;
import kpi.report.deck.RunFigures;
import kpi.report.deck.check.DeckCheck;
import kpi.report.deck.check.Verification;
import kpi.report.deck.check.VerificationText;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kpi verify-deck}: exit code 1 if a bound figure of a deck is not the result any more. */
@Command(name = "verify-deck", sortOptions = false)
public final class VerifyDeckCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DECK")
  private Path deck;

  @Parameters(index = "1", paramLabel = "RUN_DIR")
  private Path run;

  private final Session session;

  public VerifyDeckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try {
      Deck read = DeckFile.read(deck, asTyped(deck));
      ResultsFile results = ResultsFile.read(run, asTyped(run), ResultsFile.Role.CHECKED);
      Verification found = DeckCheck.of(read, RunFigures.of(results, read.bindings()));
      session.terminal().result().print(new VerificationText(session.language().code()).of(found));
      return (found.holds() ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, new Messages());
    }
  }

  private static String asTyped(Path path) {
    return path.toString().replace('\\', '/');
  }
}
