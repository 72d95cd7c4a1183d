package kpi.report;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read results. Platforms without owner, group and others are left as they are. */
final class Access {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private Access() {}

  static void createForOwnerOnly(Path folder) throws IOException {
    if (isPosix(folder.getParent())) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    } else {
      Files.createDirectory(folder);
    }
  }

  static void ownerOnly(Path file) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  /** Keeps the permissions that were set on an earlier folder. */
  static void like(Path earlier, Path folder) throws IOException {
    if (Files.isDirectory(earlier) && isPosix(earlier)) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(earlier);
      permissions.addAll(FOLDER);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView("posix");
  }
}
