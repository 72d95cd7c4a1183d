package kpi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kpi.replay.Accepting;
import kpi.replay.FoundCase;
import kpi.replay.Knowledge;
import kpi.replay.Replay;
import kpi.replay.ReplayedCase;
import kpi.replay.Tally;
import kpi.replay.view.AcceptingText;
import kpi.replay.view.JUnitXml;
import kpi.replay.view.ReplayJson;
import kpi.replay.view.ReplayText;
import kpi.source.ExitCode;
import kpi.source.JsonDocument;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kpi replay}: whether the cases still find what they expect. */
@Command(name = "replay", sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

  private static final String FIXTURES = "fixtures";

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "FIXTURES", arity = "0..*")
  private List<Path> fixtures = List.of();

  @Mixin private RuleFolders folders;

  @Option(names = "--accept")
  private boolean accept;

  @Option(names = "--junit", paramLabel = "FILE")
  private Path junit;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Session session;

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      boolean green = replay(messages);
      session.tell(messages.sorted());
      return (green ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private boolean replay(Messages messages) throws Rejected {
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    Inputs.refuseMissing(rules, definitions);
    Knowledge knowledge = new Knowledge(rules, definitions);
    knowledge.shared(messages);
    List<FoundCase> found = FoundCase.in(folders());
    List<ReplayedCase> cases = new Replay(knowledge).run(found, threads);
    if (accept) {
      tell(Accepting.all(cases));
      cases = new Replay(knowledge).run(found, threads);
    }
    writeJUnit(cases);
    print(cases);
    return Tally.of(cases).isGreen();
  }

  private List<Path> folders() {
    return fixtures.isEmpty() ? List.of(session.terminal().home().resolve(FIXTURES)) : fixtures;
  }

  private void print(List<ReplayedCase> cases) {
    PrintWriter writer = session.terminal().result().writer();
    switch (format) {
      case JSON ->
          writer.append(JsonDocument.text(new ReplayJson(session.texts()::what).of(cases)));
      case TEXT -> {
        ReplayText view = new ReplayText(session.language().code(), session.texts()::of);
        view.lines(cases).forEach(line -> writer.append(line).append('\n'));
      }
    }
    writer.flush();
  }

  /** The result itself must stay what programs can read. */
  private void tell(Accepting accepting) {
    Output output = format == Format.TEXT ? session.terminal().result() : session.terminal().log();
    new AcceptingText(session.language().code())
        .lines(accepting)
        .forEach(line -> output.print(line + "\n"));
  }

  private void writeJUnit(List<ReplayedCase> cases) throws Rejected {
    if (junit == null) {
      return;
    }
    String text = new JUnitXml(session.language().code(), session.texts()::of).of(cases);
    try {
      Files.writeString(junit, text, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      Place place = Place.of(junit.toString().replace('\\', '/'));
      String reason = failed.getClass().getSimpleName();
      throw new Rejected(ExitCode.CANNOT_CREATE, Message.error("junit-not-written", place, reason));
    }
  }
}
