package kpi.loading.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;

/** A file that somebody sent. */
public final class SourceFile {

  /** The first bytes of what old Excel writes, and of a workbook with a password. */
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private SourceFile() {}

  /**
   * The sheets of a file, in its order.
   *
   * @param name the file's name as its user knows it
   * @param encoding of a text, as a mapping declares it
   * @throws Rejected with exit code 66 if it is not there, 65 if it is of no kind that can be read
   */
  public static List<SourceSheet> sheets(Path file, String name, Optional<String> encoding)
      throws Rejected {
    Path folder = file.toAbsolutePath().getParent();
    Path path = InputFile.within(folder, folder.resolve(file.getFileName()), name);
    if (isOle2(path, name)) {
      throw refused(
          hasEnding(name, ".xls") ? "source-old-workbook" : "source-encrypted-workbook", name);
    } else if (hasEnding(name, ".xlsx") || hasEnding(name, ".xlsm")) {
      return WorkbookSheet.all(path, name);
    } else if (hasEnding(name, ".csv") || hasEnding(name, ".tsv") || hasEnding(name, ".txt")) {
      return List.of(TextSheet.of(path, name, encoding));
    }
    throw refused("source-of-unknown-kind", name);
  }

  static boolean hasEnding(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static boolean isOle2(Path file, String name) throws Rejected {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(OLE2.length), OLE2);
    } catch (IOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING,
          Message.error("cannot-read", Place.of(name), unreadable.getClass().getSimpleName()));
    }
  }

  static Rejected refused(String code, String name) {
    return new Rejected(ExitCode.DATA_UNUSABLE, Message.error(code, Place.of(name)));
  }
}
