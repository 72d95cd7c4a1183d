package kpi.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.output.NewFile;

/**
 * Keeps a second run away from the same folder. The system frees it when a run dies. The file holds
 * the name of the run, by which the next one knows the folders that this one has made.
 *
 * <p>Whoever ends removes the file, so a file that was opened may be another than the one that
 * stands there now: the lock is held only if the name just written is read back from its place.
 */
final class FolderLock implements AutoCloseable {

  private static final int NAME_LENGTH = 16;
  private static final int ATTEMPTS = 100;

  /** Beyond all content: some systems let nobody read what is locked. */
  private static final long LOCKED = 1L << 40;

  private final Path file;
  private final FileChannel channel;
  private final Optional<String> earlier;
  private final String run = NewFile.unforeseen();
  private FileChannel readBack;

  private FolderLock(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.earlier = Optional.of(read(channel)).filter(text -> !text.isEmpty());
  }

  /**
   * Takes the lock without waiting.
   *
   * @throws Rejected with exit code 73 if another run has it, or something else stands in its place
   */
  static FolderLock take(Path folder, Place place) throws Rejected, IOException {
    Path file = folder.resolveSibling("." + folder.getFileName() + ".kpi-lock");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isPlain(file)) {
        throw refused("output-lock-of-others", place, file.getFileName().toString());
      }
      Optional<FolderLock> taken = attempt(file, place);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw refused("output-in-use", place);
  }

  /** Empty if the file that was opened does not stand there any more. */
  private static Optional<FolderLock> attempt(Path file, Place place) throws Rejected, IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean isHeld = false;
    try {
      if (!isTaken(channel)) {
        throw refused("output-in-use", place);
      }
      FolderLock lock = new FolderLock(file, channel);
      if (lock.earlier.filter(text -> !isRun(text)).isPresent()) {
        throw refused("output-lock-of-others", place, file.getFileName().toString());
      }
      isHeld = lock.stands();
      return isHeld ? Optional.of(lock) : Optional.empty();
    } finally {
      if (!isHeld) {
        channel.close();
      }
    }
  }

  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  /** A file that is closed frees all its locks, so what reads it back stays open as long. */
  private boolean stands() throws IOException {
    write(earlier.orElse("") + run);
    try {
      readBack = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      return false;
    }
    boolean stands = read(readBack).endsWith(run);
    if (!stands) {
      readBack.close();
    }
    return stands;
  }

  /** The runs that may have left something behind. */
  Optional<String> earlier() {
    return earlier.map(text -> text.substring(0, NAME_LENGTH));
  }

  /** The name of this run. */
  String run() {
    return run;
  }

  /** Forgets the earlier run, of which nothing is left. */
  void begin() throws IOException {
    write(run);
  }

  /** At no moment are both names gone. */
  private void write(String text) throws IOException {
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    channel.truncate(text.length());
    channel.force(true);
  }

  /** As much as tells whether it is names of runs. */
  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * NAME_LENGTH + 1);
    int length = Math.max(0, channel.read(bytes, 0));
    return new String(bytes.array(), 0, length, StandardCharsets.US_ASCII);
  }

  private static boolean isRun(String text) {
    return text.matches("([0-9a-f]{16}){1,2}");
  }

  private static Rejected refused(String code, Place place, String... arguments) {
    return new Rejected(ExitCode.CANNOT_CREATE, Message.error(code, place, arguments));
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        Files.deleteIfExists(file);
      } finally {
        readBack.close();
        channel.close();
      }
    }
  }
}
