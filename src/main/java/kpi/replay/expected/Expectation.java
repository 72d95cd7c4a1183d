package kpi.replay.expected;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.SourceText;

/**
 * Everything that a case expects.
 *
 * @param exitCode of a case that must be rejected, else 0
 * @param messages the errors of a case that must be rejected, one a line, {@code file:line:column
 *     [code]}
 * @param warnings all warnings about the data of the case, in the same form; absent where they are
 *     not compared
 */
public record Expectation(
    int exitCode,
    Optional<ExpectedTable> classifications,
    Optional<ExpectedTable> indicators,
    Optional<ExpectedTable> targets,
    List<String> messages,
    Optional<List<String>> warnings) {

  public static final String CLASSIFICATIONS = "expected-classifications.csv";
  public static final String INDICATORS = "expected-indicators.csv";
  public static final String TARGETS = "expected-targets.csv";
  public static final String MESSAGES = "expected-messages.txt";
  public static final String WARNINGS = "expected-warnings.txt";

  private static final String PREFIX = "expected";
  private static final String TAKEN_FOR_UNKNOWN = "] 不明";
  private static final Set<String> FILES =
      Set.of(CLASSIFICATIONS, INDICATORS, TARGETS, MESSAGES, WARNINGS);

  /**
   * Reads what stands in the folder of a case.
   *
   * @param exitCode as {@code case.yaml} says
   * @return empty if something cannot be read, or could never fail; the reasons are among the
   *     messages
   */
  public static Optional<Expectation> read(Path folder, int exitCode, Messages messages) {
    Messages own = new Messages();
    List<String> files = files(folder);
    for (String file : files) {
      if (!FILES.contains(file)) {
        own.add(
            Message.error(
                "case-file-unused",
                Place.of(file),
                String.join(", ", FILES.stream().sorted().toList())));
      }
    }
    boolean mustFail = exitCode != ExitCode.DONE.number();
    if (files.isEmpty()) {
      own.add(Message.error("case-without-expectation", Place.of("case.yaml")));
    } else if (mustFail != files.contains(MESSAGES)) {
      own.add(Message.error("case-exit-code-alone", Place.of("case.yaml")));
    }
    Optional<ExpectedTable> classifications = table(folder, CLASSIFICATIONS, files, own);
    classifications.ifPresent(table -> ExpectedClassifications.check(table, own));
    Optional<ExpectedTable> indicators = table(folder, INDICATORS, files, own);
    Optional<ExpectedTable> targets = table(folder, TARGETS, files, own);
    List<String> errors = files.contains(MESSAGES) ? lines(folder, MESSAGES, own) : List.of();
    if (files.contains(MESSAGES) && errors.isEmpty()) {
      own.add(Message.error("case-expects-nothing", Place.of(MESSAGES)));
    }
    Optional<List<String>> warnings =
        Optional.of(WARNINGS).filter(files::contains).map(file -> lines(folder, file, own));
    messages.addAll(own);
    return own.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Expectation(exitCode, classifications, indicators, targets, errors, warnings));
  }

  /** Whether the case must be rejected. */
  public boolean mustFail() {
    return exitCode != ExitCode.DONE.number();
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<ExpectedTable> table(
      Path folder, String file, List<String> files, Messages messages) {
    return files.contains(file) ? ExpectedTable.read(folder, file, messages) : Optional.empty();
  }

  private static List<String> lines(Path folder, String file, Messages messages) {
    try {
      return SourceText.read(InputFile.within(folder, folder.resolve(file), file), file)
          .lines()
          .stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
      return List.of();
    }
  }

  /**
   * What differs from a run that was not rejected.
   *
   * @param messages takes in why the expectation cannot be held against this run
   */
  public List<Difference> differences(
      Evaluation evaluation, List<Classification> found, Messages messages) {
    List<Difference> differences = new ArrayList<>();
    classifications.ifPresent(
        table -> differences.addAll(ExpectedClassifications.differences(table, found)));
    indicators.ifPresent(table -> ExpectedIndicators.check(table, evaluation, messages));
    targets.ifPresent(table -> ExpectedTargets.check(table, evaluation, messages));
    if (!messages.hasErrors()) {
      indicators.ifPresent(
          table -> differences.addAll(ExpectedIndicators.differences(table, evaluation)));
      targets.ifPresent(
          table -> differences.addAll(ExpectedTargets.differences(table, evaluation)));
    }
    return differences;
  }

  /** What differs in how the run ended. */
  public List<Difference> differences(int code, List<Message> found) {
    List<Difference> differences = new ArrayList<>();
    if (code != exitCode) {
      differences.add(
          new Difference(
              Place.of("case.yaml"),
              Difference.Kind.EXIT_CODE,
              new About.Run(),
              "exit-code",
              Integer.toString(exitCode),
              Integer.toString(code),
              List.of()));
    }
    listed(MESSAGES, messages, told(found.stream().filter(Message::isError)))
        .ifPresent(differences::add);
    warnings
        .flatMap(expected -> listed(WARNINGS, expected, told(found.stream().filter(aboutData()))))
        .ifPresent(differences::add);
    return differences;
  }

  private static Optional<Difference> listed(
      String file, List<String> expected, List<String> actual) {
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(
            new Difference(
                Place.of(file),
                Difference.Kind.MESSAGES,
                new About.Run(),
                "",
                String.join("\n", expected),
                String.join("\n", actual),
                List.of()));
  }

  /** The warnings about the files of the dataset: rules and definitions stand in other folders. */
  private static Predicate<Message> aboutData() {
    return message -> !message.isError() && !message.place().file().contains("/");
  }

  private static List<String> told(Stream<Message> found) {
    return found.map(Expectation::told).toList();
  }

  private static String told(Message message) {
    return message.place()
        + " ["
        + message.code()
        + (message.words() == Message.Words.DOUBTING_RULE ? TAKEN_FOR_UNKNOWN : "]");
  }
}
