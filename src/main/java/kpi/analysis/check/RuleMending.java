package kpi.analysis.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kpi.rules.text.MendedText;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.TypedText;

/**
 * Mends what is mechanical in the files of a folder: encoding, line ends, widths outside quotes,
 * indentation.
 */
public final class RuleMending {

  private RuleMending() {}

  /**
   * Rewrites the files that have something to mend, each as a whole or not at all.
   *
   * @return the names of the files that were rewritten, sorted
   * @throws Rejected if a file cannot be read, or is in no encoding that is known, or cannot be
   *     written
   */
  public static List<String> mend(Path folder) throws Rejected {
    List<String> mended = new ArrayList<>();
    for (Path file : files(folder)) {
      String name =
          folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
      TypedText typed = TypedText.read(file, name);
      String text =
          name.endsWith(".dslr") ? MendedText.ofRules(typed) : MendedText.ofDefinitions(typed);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(bytes, typed.bytes())) {
        write(file, bytes, name);
        mended.add(name);
      }
    }
    return mended;
  }

  private static List<Path> files(Path folder) throws Rejected {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isText(file.toString().toLowerCase(Locale.ROOT)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("cannot-read", Place.of(folder.toString())));
    }
  }

  private static boolean isText(String name) {
    return name.endsWith(".dslr") || name.endsWith(".yaml");
  }

  private static void write(Path file, byte[] bytes, String name) throws Rejected {
    Path beside = file.resolveSibling(file.getFileName() + ".mending");
    try {
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new Rejected(ExitCode.CANNOT_WRITE, Message.error("cannot-mend", Place.of(name)));
    }
  }
}
