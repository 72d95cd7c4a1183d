package kpi.analysis.impact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * Rules and definitions as they were committed last, for folders that are edited in place. Files
 * are taken out of the repository as they are, so that nothing it configures is run.
 *
 * @param names what the folders are called, which bear the names of those that are edited
 * @param scratch holds the committed files until this is closed
 */
record CommittedState(Path rules, Path definitions, Map<String, String> names, Path scratch)
    implements AutoCloseable {

  private static final String COMMIT = "HEAD";

  /**
   * @throws Rejected with exit code 66 if neither folder was ever committed
   * @throws IOException if the committed files cannot be put anywhere
   */
  static CommittedState of(Path rules, Path definitions) throws Rejected, IOException {
    Path scratch = Files.createTempDirectory("kpi-committed");
    try {
      return of(rules, definitions, scratch);
    } catch (Rejected | IOException | RuntimeException failed) {
      delete(scratch);
      throw failed;
    }
  }

  private static CommittedState of(Path rules, Path definitions, Path scratch)
      throws Rejected, IOException {
    Optional<Path> oldRules = committed(rules, scratch);
    Optional<Path> oldDefinitions = committed(definitions, scratch);
    if (oldRules.isEmpty() && oldDefinitions.isEmpty()) {
      Place place = Place.of(rules.toString().replace('\\', '/'));
      throw new Rejected(ExitCode.INPUT_MISSING, Message.error("against-nothing-committed", place));
    }
    Map<String, String> names = new HashMap<>();
    oldRules.ifPresent(folder -> names.put(name(folder), COMMIT + ":" + name(folder)));
    oldDefinitions.ifPresent(folder -> names.put(name(folder), COMMIT + ":" + name(folder)));
    return new CommittedState(
        oldRules.orElse(rules), oldDefinitions.orElse(definitions), Map.copyOf(names), scratch);
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  /** A copy of a folder as committed, of the same name; empty if no commit has it. */
  private static Optional<Path> committed(Path folder, Path scratch) throws IOException {
    Path real = folder.toRealPath();
    byte[] listed = git(real, "ls-tree", "-r", "-z", "--name-only", COMMIT, ".");
    List<String> files =
        List.of(new String(listed, StandardCharsets.UTF_8).split("\0")).stream()
            .filter(file -> !file.isEmpty())
            .toList();
    if (files.isEmpty() || real.getFileName() == null) {
      return Optional.empty();
    }
    Path copy = Files.createDirectory(Files.createTempDirectory(scratch, "of").resolve(name(real)));
    for (String file : files) {
      Path target = copy.resolve(file).normalize();
      if (target.startsWith(copy)) {
        Files.createDirectories(target.getParent());
        Files.write(target, git(real, "cat-file", "blob", COMMIT + ":./" + file));
      }
    }
    return Optional.of(copy);
  }

  /** What git prints; nothing where there is no git, no repository or no such file. */
  private static byte[] git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException noGit) {
      return new byte[0];
    }
    process.getOutputStream().close();
    byte[] printed = process.getInputStream().readAllBytes();
    try {
      return process.waitFor() == 0 ? printed : new byte[0];
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  @Override
  public void close() throws IOException {
    delete(scratch);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
