package kpi.cli.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Session;
import kpi.replay.Accepting;
import kpi.replay.ReplayedCase;
import kpi.replay.coverage.Coverage;
import kpi.replay.mutation.MutantRun;
import kpi.replay.suggest.SuggestedCase;
import kpi.replay.suggest.Suggestions;
import kpi.replay.view.AcceptingText;
import kpi.replay.view.CoverageJson;
import kpi.replay.view.CoverageText;
import kpi.replay.view.JUnitXml;
import kpi.replay.view.MutationJson;
import kpi.replay.view.MutationText;
import kpi.replay.view.ReplayJson;
import kpi.replay.view.ReplayText;
import kpi.replay.view.SuggestText;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.output.JsonDocument;
import kpi.source.output.NewFile;

/** Where the findings of {@code kpi replay} go. */
record ReplayOutput(Session session, Format format) {

  /** Bytes at the start of a file that tell whether it is a list of test cases. */
  private static final int JUNIT_START = 200;

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  void print(
      List<ReplayedCase> cases,
      Optional<Coverage> coverage,
      Optional<Suggestions> suggestions,
      Optional<List<MutantRun>> mutants) {
    String language = session.language().code();
    switch (format) {
      case JSON -> {
        ObjectNode document = new ReplayJson(session.texts()::what).of(cases);
        coverage.ifPresent(one -> CoverageJson.write(one, document.putObject("coverage")));
        suggestions.ifPresent(
            one ->
                SuggestedCase.of(one)
                    .forEach(
                        each ->
                            each.files()
                                .forEach(document.withObject("/suggested/" + each.name())::put)));
        mutants.ifPresent(one -> MutationJson.write(one, document.putArray("mutants")));
        session.terminal().result().print(JsonDocument.text(document));
      }
      case TEXT -> {
        coverage.ifPresent(one -> lines(new CoverageText(language).lines(one)));
        suggestions.ifPresent(one -> lines(new SuggestText(language).lines(one)));
        mutants.ifPresent(one -> lines(new MutationText(language).lines(one)));
        lines(new ReplayText(language, session.texts()::of).lines(cases));
      }
    }
  }

  private void lines(List<String> lines) {
    lines.forEach(line -> session.terminal().result().print(line + "\n"));
  }

  /** What is printed as JSON must stay what programs can read. */
  void tell(Accepting accepting) {
    Output output = format == Format.TEXT ? session.terminal().result() : session.terminal().log();
    new AcceptingText(session.language().code())
        .lines(accepting)
        .forEach(line -> output.print(line + "\n"));
  }

  void writeJUnit(List<ReplayedCase> cases, Path file) throws Rejected {
    String text = new JUnitXml(session.language().code(), session.texts()::of).of(cases);
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !holdsJUnit(file)) {
        throw new Rejected(
            ExitCode.CANNOT_CREATE, Message.error("junit-over-other-file", place(file)));
      }
      NewFile.write(file.toAbsolutePath(), text);
    } catch (IOException failed) {
      throw cannotWrite("junit-not-written", file, failed);
    }
  }

  /** Whether what stands there was written for the same purpose, and may be replaced. */
  private static boolean holdsJUnit(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(JUNIT_START), StandardCharsets.UTF_8);
      return start.isBlank() || start.contains("<testsuite");
    }
  }

  /** Writes each suggested case into a folder of its own, none over another. */
  void writeSuggested(Suggestions suggestions, Path folder) throws Rejected {
    try {
      SuggestedCase.writeAll(SuggestedCase.of(suggestions), folder);
    } catch (IOException failed) {
      throw cannotWrite("suggestion-not-written", folder, failed);
    }
  }

  private static Rejected cannotWrite(String code, Path path, IOException failed) {
    String reason = failed.getClass().getSimpleName();
    ExitCode exitCode = isOfPlace(failed) ? ExitCode.CANNOT_CREATE : ExitCode.CANNOT_WRITE;
    return new Rejected(exitCode, Message.error(code, place(path), reason));
  }

  /** Whether another place would do; of a disk it would not. */
  private static boolean isOfPlace(IOException failed) {
    return failed instanceof NoSuchFileException
        || failed instanceof FileAlreadyExistsException
        || failed instanceof AccessDeniedException;
  }

  private static Place place(Path path) {
    return Place.of(path.toString().replace('\\', '/'));
  }
}
