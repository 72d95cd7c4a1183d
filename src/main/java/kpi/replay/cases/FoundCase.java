package kpi.replay.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * A folder that is a case, or should be one.
 *
 * @param set the name of the folder that holds it
 * @param id the name of the folder
 */
public record FoundCase(Path folder, String set, String id) {

  /**
   * The cases of folders that are one, or hold nothing but them; in the order of the folders, and
   * by name within one.
   *
   * @throws Rejected (66) for each folder that is not there or holds no case
   */
  public static List<FoundCase> in(List<Path> fixtures) throws Rejected {
    List<FoundCase> found = new ArrayList<>();
    List<Message> missing = new ArrayList<>();
    for (Path folder : fixtures) {
      List<FoundCase> here = in(folder);
      if (here.isEmpty()) {
        missing.add(Message.error("cases-missing", Place.of(folder.toString().replace('\\', '/'))));
      }
      found.addAll(here);
    }
    if (!missing.isEmpty()) {
      throw new Rejected(ExitCode.INPUT_MISSING, missing);
    }
    return found.stream().distinct().toList();
  }

  private static List<FoundCase> in(Path given) {
    Path folder = given.toAbsolutePath().normalize();
    if (Files.isRegularFile(folder.resolve(CaseFile.NAME))) {
      return List.of(of(folder));
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .map(FoundCase::of)
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static FoundCase of(Path folder) {
    Path parent = folder.getParent();
    boolean atRoot = parent == null || parent.getFileName() == null;
    return new FoundCase(
        folder, atRoot ? "" : parent.getFileName().toString(), folder.getFileName().toString());
  }

  /** Messages about files of the case, told from outside of it. */
  public List<Message> at(List<Message> inFolder) {
    return inFolder.stream().map(one -> one.at(at(one.place()))).toList();
  }

  /** A file of the case as it is named from outside. */
  public Place at(Place inFolder) {
    return new Place(id + "/" + inFolder.file(), inFolder.line(), inFolder.column());
  }
}
