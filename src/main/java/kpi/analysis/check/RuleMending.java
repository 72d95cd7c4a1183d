package kpi.analysis.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kpi.loading.dictionary.DictionaryFile;
import kpi.rules.text.MendedText;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.InputFolder;
import kpi.source.input.TypedText;
import kpi.source.output.NewFile;

/**
 * Mends what is mechanical in the files of a folder: encoding, line ends, widths outside quotes,
 * indentation.
 */
public final class RuleMending {

  /** What announces other lines is the same whatever the items are. */
  private static final Vocabulary VOCABULARY =
      Vocabulary.ofClassifications(DictionaryFile.shipped());

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
      Path real = InputFile.within(folder, file, name);
      TypedText typed = TypedText.read(real, name);
      String text =
          name.endsWith(".dslr")
              ? MendedText.ofRules(typed, VOCABULARY)
              : MendedText.ofDefinitions(typed);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(bytes, typed.bytes())) {
        write(real, bytes, name);
        mended.add(name);
      }
    }
    return mended;
  }

  private static List<Path> files(Path folder) throws Rejected {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return InputFolder.entries(folder, name, Integer.MAX_VALUE).stream()
        .filter(file -> !Files.isDirectory(file))
        .filter(file -> isText(file.toString().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static boolean isText(String name) {
    return name.endsWith(".dslr") || name.endsWith(".yaml");
  }

  private static void write(Path file, byte[] bytes, String name) throws Rejected {
    try {
      NewFile.write(file, out -> out.write(bytes));
    } catch (IOException failed) {
      throw new Rejected(ExitCode.CANNOT_WRITE, Message.error("cannot-mend", Place.of(name)));
    }
  }
}
