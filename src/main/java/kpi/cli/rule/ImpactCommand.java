package kpi.cli.rule;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import kpi.analysis.impact.Impact;
import kpi.analysis.impact.SideBySide;
import kpi.analysis.impact.view.ImpactJson;
import kpi.analysis.impact.view.ImpactText;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.source.ExitCode;
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

/**
 * {@code kpi impact}: what another folder of rules or definitions does to datasets, or what was
 * edited since the last commit.
 */
@Command(name = "impact", sortOptions = false)
public final class ImpactCommand implements Callable<Integer> {

  private static final String GATE = "--gate";

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "DATASET", arity = "1..*")
  private List<Path> datasets;

  @Option(names = "--against", paramLabel = "DIR")
  private Path against;

  @Mixin private RuleFolders folders;

  @Option(names = GATE, paramLabel = "max-flips=N", converter = MostFlips.class)
  private Long mostFlips;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  private final Session session;

  public ImpactCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    try {
      Inputs.refuseMissing(rules, definitions);
      try (Impact impact = impact(rules, definitions, messages)) {
        print(impact);
        boolean hit = mostFlips != null && impact.flips() > mostFlips;
        if (hit) {
          messages.add(gateHit(impact.flips()));
        }
        session.tell(messages.sorted());
        return (hit ? ExitCode.NEGATIVE_VERDICT : ExitCode.DONE).number();
      }
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    } catch (IOException failed) {
      return session.tell(scratchFailed(failed), messages);
    }
  }

  /** With another folder, or with what was committed before the current ones were edited. */
  private Impact impact(Path rules, Path definitions, Messages messages)
      throws Rejected, IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    return against == null
        ? SideBySide.ofEdited(datasets, rules, definitions, threads, session.progress(), messages)
        : SideBySide.of(
            datasets, rules, definitions, against, threads, session.progress(), messages);
  }

  private Message gateHit(long flips) {
    return Message.error(
        "gate-hit", Place.of(GATE), Long.toString(flips), Long.toString(mostFlips));
  }

  private static Rejected scratchFailed(IOException failed) {
    String reason = failed.getClass().getSimpleName();
    return new Rejected(
        ExitCode.CANNOT_WRITE, Message.error("flips-scratch-failed", Place.of("impact"), reason));
  }

  private void print(Impact impact) throws IOException {
    PrintWriter writer = session.terminal().result().writer();
    switch (format) {
      case JSON -> {
        OptionalLong gate = mostFlips == null ? OptionalLong.empty() : OptionalLong.of(mostFlips);
        ImpactJson.write(impact, gate, writer);
      }
      case TEXT ->
          ImpactText.print(
              impact, session.language().code(), line -> writer.append(line).append('\n'));
    }
    writer.flush();
  }

  /** {@code max-flips=N}. */
  static final class MostFlips implements ITypeConverter<Long> {

    private static final String FORM = "max-flips=";

    @Override
    public Long convert(String given) {
      if (!given.matches(FORM + "(0|[1-9][0-9]{0,11})")) {
        throw new TypeConversionException(FORM + "N");
      }
      return Long.valueOf(given.substring(FORM.length()));
    }
  }
}
