package kpi.rules.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.SourceText;
import kpi.source.TypedText;

/** The rule files below a folder. Nothing in such a folder can run: files of code are refused. */
public final class RuleFolder {

  private static final String RULES = ".dslr";
  private static final List<String> CODE =
      List.of(".drl", ".dsl", ".rdrl", ".rdslr", ".class", ".jar");

  private RuleFolder() {}

  /** All rules of all files; names of rules are unique within the folder. */
  public static List<RuleText> read(Path folder, Vocabulary vocabulary, Messages messages)
      throws Rejected {
    RuleParser parser = new RuleParser(vocabulary, messages);
    for (Path file : files(folder)) {
      String name = name(folder, file);
      String lower = name.toLowerCase(Locale.ROOT);
      if (CODE.stream().anyMatch(lower::endsWith)) {
        messages.add(Message.error("code-file", Place.of(name)));
      } else if (lower.endsWith(RULES)) {
        readFile(file, name, parser, messages);
      }
    }
    return parser.rules();
  }

  /** The rules of one text, as if it were the only file. */
  public static List<RuleText> read(SourceText text, Vocabulary vocabulary, Messages messages) {
    RuleParser parser = new RuleParser(vocabulary, messages);
    parser.parse(new TypedText(text.name(), new byte[0], text.text(), List.of()));
    return parser.rules();
  }

  private static void readFile(Path file, String name, RuleParser parser, Messages messages) {
    try {
      parser.parse(TypedText.read(file, name));
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
    }
  }

  private static List<Path> files(Path folder) throws Rejected {
    if (!Files.isDirectory(folder)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("no-rule-folder", Place.of(folder.toString())));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("cannot-read", Place.of(folder.toString())));
    }
  }

  private static String name(Path folder, Path file) {
    Path inside = folder.toAbsolutePath().normalize();
    String below = inside.relativize(file.toAbsolutePath().normalize()).toString();
    return inside.getFileName() + "/" + below.replace('\\', '/');
  }
}
