package kpi.packaged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The reports that the packaged program makes, and every text that stands in one. */
public final class Reports {

  /** What {@code --report} takes; whatever holds for all reports is checked for each of these. */
  public static final List<String> FORMATS = List.of("html", "xlsx", "pptx");

  /** Written by whoever makes the program, and full of names such as T2. */
  private static final Pattern PROGRAM = Pattern.compile("(?s)<script>.*?</script>");

  /** Where a cell stands, such as C10. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(r|ref|sqref|topLeftCell|activeCell|location)=\"[A-Z0-9:$ ]*\"");

  private Reports() {}

  public static String option() {
    return String.join(",", FORMATS);
  }

  /** The names of the files that may leave the office. */
  public static List<String> files() {
    return FORMATS.stream().map(format -> "report." + format).toList();
  }

  /**
   * All text of a file by the part that it stands in: of an office file every part of the zip and
   * of the files embedded in it; of any other file the file itself.
   */
  public static SortedMap<String, String> texts(Path file) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    parts(file)
        .forEach(
            (part, bytes) -> texts.put(part, plain(new String(bytes, StandardCharsets.UTF_8))));
    return texts;
  }

  /** The bytes of every part, of files in the file too. */
  static SortedMap<String, byte[]> parts(Path file) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    collect(file.getFileName().toString(), Files.readAllBytes(file), parts);
    return parts;
  }

  private static void collect(String name, byte[] bytes, SortedMap<String, byte[]> parts)
      throws IOException {
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      parts.put(name, bytes);
      return;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        collect(name + "!" + entry.getName(), zip.readAllBytes(), parts);
      }
    }
  }

  private static String plain(String text) {
    String data = PROGRAM.matcher(text).replaceAll("");
    return ADDRESS
        .matcher(data)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("\\u003c", "<")
        .replace("&amp;", "&");
  }
}
