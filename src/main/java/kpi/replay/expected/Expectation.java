package kpi.replay.expected;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Classification;
import kpi.model.Evaluation;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.SourceText;

/**
 * Everything that a case expects.
 *
 * @param exitCode of a case that must be rejected, else 0
 * @param messages the errors of a case that must be rejected, one a line, {@code file:line:column
 *     [code]}
 */
public record Expectation(
    int exitCode,
    Optional<ExpectedTable> classifications,
    Optional<ExpectedTable> indicators,
    List<String> messages) {

  public static final String CLASSIFICATIONS = "expected-classifications.csv";
  public static final String INDICATORS = "expected-indicators.csv";
  public static final String MESSAGES = "expected-messages.txt";

  private static final String PREFIX = "expected";
  private static final Set<String> FILES = Set.of(CLASSIFICATIONS, INDICATORS, MESSAGES);

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
    List<String> lines = files.contains(MESSAGES) ? lines(folder, own) : List.of();
    messages.addAll(own);
    return own.hasErrors()
        ? Optional.empty()
        : Optional.of(new Expectation(exitCode, classifications, indicators, lines));
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

  private static List<String> lines(Path folder, Messages messages) {
    try {
      List<String> lines =
          SourceText.read(folder.resolve(MESSAGES), MESSAGES).lines().stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      if (lines.isEmpty()) {
        messages.add(Message.error("case-expects-nothing", Place.of(MESSAGES)));
      }
      return lines;
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
    if (!messages.hasErrors()) {
      indicators.ifPresent(
          table -> differences.addAll(ExpectedIndicators.differences(table, evaluation)));
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
    List<String> errors = errors(found);
    if (!errors.equals(messages)) {
      differences.add(
          new Difference(
              Place.of(MESSAGES),
              Difference.Kind.MESSAGES,
              new About.Run(),
              "",
              String.join("\n", messages),
              String.join("\n", errors),
              List.of()));
    }
    return differences;
  }

  private static List<String> errors(List<Message> found) {
    return found.stream()
        .filter(Message::isError)
        .map(message -> message.place() + " [" + message.code() + "]")
        .toList();
  }
}
