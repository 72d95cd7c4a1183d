package kpi.source.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Puts a file in the place of another as a whole or not at all. It is written beside it under a
 * name that nobody can have foreseen, never through a link, and is gone after a failure.
 */
public final class NewFile {

  private static final Set<OpenOption> EXCLUSIVE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int NAME_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewFile() {}

  /** What is written. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes what then stands in the place of the target. A link that stands there is replaced, not
   * followed; who may read an earlier file may read the new one.
   *
   * @throws IOException if it cannot be written; the target is then as it was
   */
  public static void write(Path target, Content content) throws IOException {
    write(target, content, false);
  }

  /** The same for its owner alone, whatever stood there. */
  public static void writePrivate(Path target, Content content) throws IOException {
    write(target, content, true);
  }

  private static void write(Path target, Content content, boolean isPrivate) throws IOException {
    Path beside = target.resolveSibling("." + target.getFileName() + ".kpi-" + unforeseen());
    FileChannel channel = FileChannel.open(beside, EXCLUSIVE);
    boolean isDone = false;
    try {
      setAccess(target, beside, isPrivate);
      fill(channel, content);
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      isDone = true;
    } finally {
      channel.close();
      if (!isDone) {
        Files.deleteIfExists(beside);
      }
    }
  }

  private static void fill(FileChannel channel, Content content) throws IOException {
    try (channel) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.to(out);
      out.flush();
      channel.force(true);
    }
  }

  /** The same of a text in UTF-8. */
  public static void write(Path target, String text) throws IOException {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A part of a name that nobody can foresee: 16 hexadecimal digits. */
  public static String unforeseen() {
    byte[] bytes = new byte[NAME_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void setAccess(Path target, Path beside, boolean isPrivate) throws IOException {
    PosixFileAttributeView access = permissions(beside);
    if (access != null && isPrivate) {
      access.setPermissions(OWNER_ONLY);
    } else if (access != null && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      access.setPermissions(permissions(target).readAttributes().permissions());
    }
  }

  private static PosixFileAttributeView permissions(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
