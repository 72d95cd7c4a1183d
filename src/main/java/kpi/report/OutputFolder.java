package kpi.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.report.files.ResultFiles;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * A results folder that is written as a whole or not at all. Content goes to a sibling until {@link
 * #publish}; before that nothing in the folder itself changes.
 */
public final class OutputFolder implements AutoCloseable {

  private static final String SCRATCH = ".scratch";

  private final Place place;
  private final FolderSwap swap;
  private final FolderLock lock;
  private boolean finished;

  private OutputFolder(Place place, FolderSwap swap, FolderLock lock) {
    this.place = place;
    this.swap = swap;
    this.lock = lock;
  }

  /**
   * Makes room for new content, after finishing what an interrupted run left.
   *
   * @param folder may exist if it holds results and nothing else; its parent must exist
   * @throws Rejected with exit code 73 if the folder cannot be used, 74 if writing fails
   */
  public static OutputFolder open(Path folder) throws Rejected {
    return open(folder, OutputCheck.RESULTS);
  }

  /**
   * The same for another kind of content.
   *
   * @param names of all files and folders of that kind, relative to the folder
   */
  public static OutputFolder open(Path folder, Set<String> names) throws Rejected {
    Place place = Place.of(folder.toString().replace('\\', '/'));
    try {
      Path target = OutputCheck.resolved(folder, place);
      FolderLock lock = FolderLock.take(target, place);
      try {
        return new OutputFolder(place, prepared(target, place, lock, names), lock);
      } catch (IOException | Rejected failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw cannotWrite(place, failed);
    }
  }

  /** Where content is written until it is published; its folder for internal files exists. */
  public Path content() {
    return swap.fresh();
  }

  /** For files that are needed on the way only. */
  public Path scratch() {
    return swap.fresh().resolve(SCRATCH);
  }

  /**
   * Puts the content in the folder's place.
   *
   * @throws Rejected with exit code 73 or 74; the folder is then as it was, but for an old one that
   *     could not be removed
   */
  public synchronized void publish() throws Rejected {
    if (finished) {
      throw new IllegalStateException("published or given up before");
    }
    try {
      FolderSwap.delete(scratch());
      WrittenFiles.name(content());
      try (Stream<Path> files = Files.walk(content())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          flush(file);
        }
      }
      for (Path file : filesOf(content().resolve(ResultFiles.INTERNAL))) {
        Access.ownerOnly(file);
      }
      Optional<String> other = swap.swap();
      if (other.isPresent()) {
        throw refused("output-changed-meanwhile", place, other.get());
      }
      finished = true;
      refuseLeft(swap.dropOld(), "output-old-stays", place);
    } catch (IOException failed) {
      throw cannotWrite(place, failed);
    }
  }

  /** Gives up what was not published. May be called from another thread, and more than once. */
  @Override
  public synchronized void close() throws Rejected {
    try (lock) {
      if (!finished) {
        finished = true;
        FolderSwap.delete(swap.fresh());
      }
    } catch (IOException failed) {
      throw cannotWrite(place, failed);
    }
  }

  /** A failure of the disk while writing to this folder, as a finding with exit code 74. */
  public Rejected cannotWrite(IOException failed) {
    return cannotWrite(place, failed);
  }

  private static Rejected cannotWrite(Place place, IOException failed) {
    return new Rejected(
        ExitCode.CANNOT_WRITE, Message.error("output-failed", place, reason(failed)));
  }

  /** Exception class and message without the paths of this machine. */
  private static String reason(IOException failed) {
    if (failed instanceof FileSystemException atFile) {
      String reason = atFile.getReason();
      return reason == null ? failed.getClass().getSimpleName() : reason;
    }
    return String.valueOf(failed.getMessage());
  }

  private static FolderSwap prepared(Path target, Place place, FolderLock lock, Set<String> names)
      throws Rejected, IOException {
    if (lock.earlier().isPresent()) {
      FolderSwap earlier = new FolderSwap(target, lock.earlier().get());
      refuseLeft(earlier.recover(), "output-left-over", place);
    }
    lock.begin();
    OutputCheck.refuseOther(target, place, names);
    FolderSwap swap = new FolderSwap(target, lock.run());
    Files.createDirectory(swap.fresh());
    Access.like(target, swap.fresh());
    Access.createForOwnerOnly(swap.fresh().resolve(ResultFiles.INTERNAL));
    Access.createForOwnerOnly(swap.fresh().resolve(SCRATCH));
    return swap;
  }

  private static void refuseLeft(Optional<Path> left, String code, Place place) throws Rejected {
    if (left.isPresent()) {
      throw refused(code, place, left.get().getFileName().toString());
    }
  }

  private static Rejected refused(String code, Place place, String argument) {
    return new Rejected(ExitCode.CANNOT_CREATE, Message.error(code, place, argument));
  }

  /** A power failure after the renames must not leave empty files. */
  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
