package kpi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kpi.replay.Accepting;
import kpi.replay.FoundCase;
import kpi.replay.Knowledge;
import kpi.replay.Replay;
import kpi.replay.ReplayedCase;
import kpi.replay.Tally;
import kpi.replay.coverage.Coverage;
import kpi.replay.view.AcceptingText;
import kpi.replay.view.CoverageJson;
import kpi.replay.view.CoverageText;
import kpi.replay.view.JUnitXml;
import kpi.replay.view.ReplayJson;
import kpi.replay.view.ReplayText;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.JsonDocument;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

  @Option(names = "--coverage")
  private boolean coverage;

  @Option(names = "--min-coverage", paramLabel = "P", converter = Percent.class)
  private BigDecimal leastCoverage;

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
    RuleBook book = knowledge.shared(messages);
    List<FoundCase> found = FoundCase.in(folders());
    if (accept) {
      tell(Accepting.all(new Replay(knowledge).run(found, threads)));
    }
    Replay replay = Replay.observing(knowledge, messages);
    List<ReplayedCase> cases = replay.run(found, threads);
    writeJUnit(cases);
    Coverage covered = replay.observations().orElseThrow().of(book);
    boolean enough = leastCoverage == null || covered.percent().compareTo(leastCoverage) >= 0;
    print(cases, coverage || !enough ? Optional.of(covered) : Optional.empty());
    if (!enough) {
      messages.add(tooLittle(covered));
    }
    return enough && Tally.of(cases).isGreen();
  }

  private Message tooLittle(Coverage covered) {
    return Message.error(
        "coverage-too-low",
        Place.of("--min-coverage"),
        covered.percent().toPlainString(),
        leastCoverage.toPlainString());
  }

  private List<Path> folders() {
    return fixtures.isEmpty() ? List.of(session.terminal().home().resolve(FIXTURES)) : fixtures;
  }

  private void print(List<ReplayedCase> cases, Optional<Coverage> covered) {
    PrintWriter writer = session.terminal().result().writer();
    switch (format) {
      case JSON -> {
        ObjectNode document = new ReplayJson(session.texts()::what).of(cases);
        covered.ifPresent(one -> CoverageJson.write(one, document.putObject("coverage")));
        writer.append(JsonDocument.text(document));
      }
      case TEXT -> {
        String language = session.language().code();
        covered.ifPresent(one -> lines(new CoverageText(language).lines(one)));
        lines(new ReplayText(language, session.texts()::of).lines(cases));
      }
    }
    writer.flush();
  }

  private void lines(List<String> lines) {
    PrintWriter writer = session.terminal().result().writer();
    lines.forEach(line -> writer.append(line).append('\n'));
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

  /** 0 to 100, with decimals if need be. */
  static final class Percent implements ITypeConverter<BigDecimal> {

    @Override
    public BigDecimal convert(String given) {
      if (!given.matches("(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)")) {
        throw new TypeConversionException("0 to 100");
      }
      return new BigDecimal(given);
    }
  }
}
