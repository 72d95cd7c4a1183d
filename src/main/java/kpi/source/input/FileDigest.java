package kpi.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.source.Rejected;

/** The fingerprint of a file: SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
public final class FileDigest {

  private static final int BUFFER_BYTES = 1 << 16;

  private FileDigest() {}

  /**
   * Reads the whole file.
   *
   * @throws IOException if it cannot be read
   */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = start();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return end(digest);
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(start().digest(bytes));
  }

  /**
   * The fingerprints of all files below a folder.
   *
   * @param extensions without the dot; files with others are left out
   * @return name relative to the folder, with forward slashes → SHA-256
   * @throws IOException if a file in it cannot be read
   * @throws Rejected if the folder cannot be walked through, or a file leads out of it
   */
  public static SortedMap<String, String> below(Path folder, Set<String> extensions)
      throws IOException, Rejected {
    SortedMap<String, String> digests = new TreeMap<>();
    String folderName = folder.toAbsolutePath().normalize().getFileName().toString();
    for (Path file : InputFolder.entries(folder, folderName, Integer.MAX_VALUE)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (extensions.contains(name.substring(name.lastIndexOf('.') + 1))
          && Files.isRegularFile(file)) {
        digests.put(name, sha256(InputFile.within(folder, file, folderName + "/" + name)));
      }
    }
    return digests;
  }

  /** A fingerprint that is still empty, for a file that is read for its content anyway. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Ends a fingerprint that was started. */
  public static String end(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
