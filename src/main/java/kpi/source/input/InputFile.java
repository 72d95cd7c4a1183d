package kpi.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * Files that are read: plain ones, which stand in the folder they are read from. A link may lead to
 * another file of the folder, and the folder itself may be reached through one; a link that leads
 * out of it would show its reader what stands elsewhere.
 */
public final class InputFile {

  private InputFile() {}

  /**
   * A file of a folder, to be opened.
   *
   * @param folder as its user named it
   * @param file in the folder, at any depth
   * @param name the file's name as its user knows it
   * @return the file without links
   * @throws Rejected with exit code 66 if it is not there, 65 if it leads out of the folder or is
   *     no plain file
   */
  public static Path within(Path folder, Path file, String name) throws Rejected {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        throw refused("link-out-of-folder", name);
      }
      return plain(real, name);
    } catch (IOException unreadable) {
      throw cannotRead(name, unreadable);
    }
  }

  /**
   * The bytes of a file that people type.
   *
   * @throws Rejected with exit code 66 if it cannot be read, 65 if it is no plain file or too large
   */
  static byte[] bytes(Path file, String name) throws Rejected {
    try (InputStream in = Files.newInputStream(plain(file.toRealPath(), name))) {
      byte[] bytes = in.readNBytes(Limits.TEXT_BYTES + 1);
      if (bytes.length > Limits.TEXT_BYTES) {
        String most = Integer.toString(Limits.TEXT_BYTES >> 20);
        throw new Rejected(
            ExitCode.DATA_UNUSABLE, Message.error("file-too-large", Place.of(name), most));
      }
      return bytes;
    } catch (IOException unreadable) {
      throw cannotRead(name, unreadable);
    }
  }

  /** Opening a pipe or a device may never end. */
  private static Path plain(Path real, String name) throws Rejected, IOException {
    BasicFileAttributes about =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!about.isRegularFile()) {
      throw refused("no-plain-file", name);
    }
    return real;
  }

  private static Rejected refused(String code, String name) {
    return new Rejected(ExitCode.DATA_UNUSABLE, Message.error(code, Place.of(name)));
  }

  private static Rejected cannotRead(String name, IOException unreadable) {
    return new Rejected(
        ExitCode.INPUT_MISSING,
        Message.error("cannot-read", Place.of(name), unreadable.getClass().getSimpleName()));
  }
}
