package kpi.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An office file without the time at which it was written, so that the same content gives the same
 * bytes. Workbooks within the file are treated alike.
 */
public final class StablePackage {

  /** The earliest time that a zip entry can hold. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String WORKBOOK = ".xlsx";

  private StablePackage() {}

  /** Copies a whole file; both streams stay open. */
  public static void copy(InputStream in, OutputStream out) throws IOException {
    ZipInputStream entries = new ZipInputStream(in);
    ZipOutputStream copy = new ZipOutputStream(out);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      ZipEntry timeless = new ZipEntry(entry.getName());
      timeless.setTimeLocal(TIME);
      copy.putNextEntry(timeless);
      if (entry.getName().endsWith(WORKBOOK)) {
        copy.write(of(entries.readAllBytes()));
      } else {
        entries.transferTo(copy);
      }
      copy.closeEntry();
    }
    copy.finish();
  }

  /** The same file without times. */
  public static byte[] of(byte[] file) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(file.length);
    copy(new ByteArrayInputStream(file), copy);
    return copy.toByteArray();
  }
}
