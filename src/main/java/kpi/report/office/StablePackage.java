package kpi.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kpi.report.content.Report;
import kpi.source.Characters;
import kpi.source.output.DocumentWriter;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/**
 * An office file without the time at which it was written, so that the same content gives the same
 * bytes, and without characters that would keep it from opening. Workbooks within the file are
 * treated alike.
 */
public final class StablePackage {

  /** At 1980-01-01, and before, Java adds a time of the machine's own time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String WORKBOOK = ".xlsx";

  /** How the names of parts end that are XML; the library writes all of them in UTF-8. */
  private static final List<String> XML = List.of(".xml", ".rels", ".vml");

  private StablePackage() {}

  /**
   * Tells the file's title, and the dataset's reference date for when it was made.
   *
   * @param document nobody changes any more
   */
  public static void stamp(POIXMLDocument document, Report report) {
    stamp(document, report.title(), report.tool(), LocalDate.parse(report.referenceDate()));
  }

  /**
   * Tells title and maker, and a day for when it was made.
   *
   * @param document nobody changes any more
   */
  public static void stamp(POIXMLDocument document, String title, String maker, LocalDate day) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    Instant date = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    core.setTitle(Characters.writable(title));
    core.setCreator(Characters.writable(maker));
    core.setCreated(Optional.of(Date.from(date)));
    core.setModified(Optional.of(Date.from(date)));
  }

  /** Copies a whole file, of any size; the stream stays open. */
  public static void copy(Path file, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          copy(entry.getName(), content, copy);
        }
      }
    }
    copy.finish();
  }

  /** The same file without times. */
  public static byte[] of(byte[] file) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream(file.length);
    ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(file));
    ZipOutputStream copy = new ZipOutputStream(written);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      copy(entry.getName(), entries, copy);
    }
    copy.finish();
    return written.toByteArray();
  }

  private static void copy(String name, InputStream content, ZipOutputStream copy)
      throws IOException {
    ZipEntry timeless = new ZipEntry(name);
    timeless.setTimeLocal(TIME);
    copy.putNextEntry(timeless);
    if (name.endsWith(WORKBOOK)) {
      copy.write(of(content.readAllBytes()));
    } else if (XML.stream().anyMatch(name::endsWith)) {
      Writer writer = new DocumentWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8));
      new InputStreamReader(content, StandardCharsets.UTF_8).transferTo(writer);
      writer.flush();
    } else {
      content.transferTo(copy);
    }
    copy.closeEntry();
  }
}
