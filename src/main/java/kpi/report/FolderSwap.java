package kpi.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a finished folder in the place of an older one by renaming. Its siblings, which bear the
 * name of the run, tell after an interruption at any point which of the two is the valid one, so
 * that the next start can go on:
 *
 * <ul>
 *   <li>folder there: it is valid, siblings are left-overs;
 *   <li>no folder, old and new: the new one was finished before the old one was moved away;
 *   <li>no folder, old alone: the old one is valid;
 *   <li>no folder, new alone: it may be unfinished, and nothing was there before it.
 * </ul>
 */
final class FolderSwap {

  private final Path folder;
  private final Path fresh;
  private final Path old;
  private final Path dropped;

  /**
   * @param folder absolute, with a parent
   * @param run the name of the run that makes the siblings
   */
  FolderSwap(Path folder, String run) {
    this.folder = folder;
    this.fresh = sibling(folder, run, "new");
    this.old = sibling(folder, run, "old");
    this.dropped = sibling(folder, run, "dropped");
  }

  static Path sibling(Path folder, String run, String role) {
    return folder.resolveSibling("." + folder.getFileName() + ".kpi-" + run + "-" + role);
  }

  /** Where the new content is written. */
  Path fresh() {
    return fresh;
  }

  /**
   * Finishes or rolls back an interrupted swap.
   *
   * @return the folder that stays, since something else is in it or it cannot be removed
   */
  Optional<Path> recover() throws IOException {
    if (isThere(old) && isThere(folder) && isEmpty(folder)) {
      Files.delete(folder);
    }
    if (!isThere(folder) && isThere(old)) {
      if (isThere(fresh)) {
        moveNewIn();
      } else {
        move(old, folder);
      }
    }
    delete(fresh);
    return dropOld();
  }

  /**
   * Swaps, unless something else has come into the old folder. Between the two renames there is no
   * folder, so nothing else is done there; what comes into the old one after the look is found when
   * it is dropped.
   *
   * @return what else is there; nothing was moved then
   * @throws IOException if a rename failed; the old folder then stands as it was
   */
  Optional<String> swap() throws IOException {
    Optional<String> other = isThere(folder) ? WrittenFiles.firstOther(folder) : Optional.empty();
    if (other.isPresent()) {
      return other;
    }
    moveOldAway();
    try {
      moveNewIn();
    } catch (IOException failed) {
      if (isThere(old) && !isThere(folder)) {
        move(old, folder);
      }
      throw failed;
    }
    return Optional.empty();
  }

  void moveOldAway() throws IOException {
    if (isThere(folder)) {
      move(folder, old);
    }
  }

  void moveNewIn() throws IOException {
    move(fresh, folder);
  }

  /**
   * Renames first: a half-deleted old folder must never be taken for a valid one.
   *
   * @return the folder that stays, since something else is in it or it cannot be removed
   */
  Optional<Path> dropOld() {
    try {
      if (isThere(old)) {
        move(old, dropped);
      }
      if (isThere(dropped)) {
        WrittenFiles.remove(dropped);
      }
    } catch (IOException notRemoved) {
      // What stays is told.
    }
    return Stream.of(old, dropped).filter(FolderSwap::isThere).findFirst();
  }

  /** Deletes a folder of this program with all it holds; links are deleted, not followed. */
  static void delete(Path folder) throws IOException {
    if (!isThere(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failed)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
