package kpi.cli.survey;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Session;
import kpi.cli.terminal.Terminal;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Files that people sent, to be evaluated at once: they are imported first, into a dataset that
 * stays, so that what is told of its rows can be looked up and each conversion is on record.
 */
public final class SourceOptions {

  @Option(names = "--mapping", paramLabel = "FILE")
  private Path mapping;

  @Option(names = "--dataset", paramLabel = "DIR")
  private Path dataset;

  @Option(names = "--title", paramLabel = "TEXT")
  private String title;

  @Option(names = "--fiscal-year", paramLabel = "R8")
  private String fiscalYear;

  /**
   * The dataset to evaluate: the one that was named, or that which is made of the files.
   *
   * @param given what was named
   * @param rules the folder of rules
   * @throws Rejected with exit code 64 if it is not clear what to evaluate; with that of the import
   *     if the files cannot be imported, which was told
   */
  public Path dataset(
      List<Path> given, Optional<LocalDate> referenceDate, Path rules, Session session)
      throws Rejected {
    refuseUnclear(given);
    if (mapping == null) {
      return given.get(0);
    }
    List<String> arguments = new ArrayList<>(given.stream().map(Path::toString).toList());
    add("--mapping", Optional.of(mapping), arguments);
    add("--out", Optional.of(dataset), arguments);
    add("--rules", Optional.of(rules), arguments);
    add("--title", Optional.ofNullable(title), arguments);
    add("--fiscal-year", Optional.ofNullable(fiscalYear), arguments);
    add("--reference-date", referenceDate, arguments);
    ExitCode ended = imported(arguments, session);
    if (ended != ExitCode.DONE && ended != ExitCode.NEGATIVE_VERDICT) {
      throw new Rejected(ended, List.of());
    }
    return dataset;
  }

  private void refuseUnclear(List<Path> given) throws Rejected {
    boolean isAlone = dataset == null && title == null && fiscalYear == null;
    if (mapping == null && (given.size() != 1 || !isAlone)) {
      throw usage("sources-without-mapping", given);
    } else if (mapping != null && dataset == null) {
      throw usage("sources-without-dataset", given);
    }
  }

  private static Rejected usage(String code, List<Path> given) {
    Place place = Place.of(given.get(given.size() - 1).toString().replace('\\', '/'));
    return new Rejected(ExitCode.USAGE, Message.error(code, place));
  }

  private static void add(String option, Optional<?> value, List<String> arguments) {
    value.ifPresent(one -> arguments.addAll(List.of(option, one.toString())));
  }

  /** What the import counts is in the dataset; what it warns of is told. */
  private static ExitCode imported(List<String> arguments, Session session) {
    Terminal own = session.terminal();
    Terminal quiet =
        new Terminal(
            new Output(OutputStream.nullOutputStream()),
            own.log(),
            own.environment(),
            own.home(),
            false);
    ImportCommand command = new ImportCommand(new Session(quiet, session.language()));
    int ended = new CommandLine(command).execute(arguments.toArray(String[]::new));
    return Stream.of(ExitCode.values())
        .filter(code -> code.number() == ended)
        .findFirst()
        .orElseThrow();
  }
}
