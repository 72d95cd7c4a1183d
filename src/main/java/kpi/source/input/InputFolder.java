package kpi.source.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/** Folders of inputs as they are walked through. */
public final class InputFolder {

  private InputFolder() {}

  /**
   * Everything below a folder, sorted by path. Links to folders are not followed, but the folder
   * itself may be one.
   *
   * @param name the folder's name as its user knows it
   * @param depth 1 for what stands directly in the folder
   * @return paths below {@code folder}, without itself
   * @throws Rejected with exit code 66 and the place that cannot be read, 65 if there is too much
   */
  public static List<Path> entries(Path folder, String name, int depth) throws Rejected {
    Path real = folder;
    try {
      real = folder.toRealPath();
      return entries(folder, real, name, depth);
    } catch (IOException unreadable) {
      throw cannotRead(real, name, unreadable);
    } catch (UncheckedIOException unreadable) {
      throw cannotRead(real, name, unreadable.getCause());
    }
  }

  private static List<Path> entries(Path folder, Path real, String name, int depth)
      throws Rejected, IOException {
    try (Stream<Path> entries = Files.walk(real, depth)) {
      List<Path> found = entries.skip(1).limit(Limits.ENTRIES + 1L).toList();
      if (found.size() > Limits.ENTRIES) {
        String most = Integer.toString(Limits.ENTRIES);
        throw new Rejected(
            ExitCode.DATA_UNUSABLE, Message.error("folder-too-full", Place.of(name), most));
      }
      return found.stream()
          .map(entry -> folder.resolve(real.relativize(entry)))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static Rejected cannotRead(Path folder, String name, IOException unreadable) {
    String at = name;
    if (unreadable instanceof FileSystemException inner && inner.getFile() != null) {
      Path place = Path.of(inner.getFile());
      boolean isBelow = place.startsWith(folder) && !place.equals(folder);
      at += isBelow ? "/" + folder.relativize(place).toString().replace('\\', '/') : "";
    }
    return new Rejected(
        ExitCode.INPUT_MISSING,
        Message.error("cannot-read", Place.of(at), unreadable.getClass().getSimpleName()));
  }
}
