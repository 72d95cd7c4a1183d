package kpi.rules.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.InputFolder;
import kpi.source.input.SourceText;
import kpi.source.input.TypedText;

/** The rule files below a folder. Nothing in such a folder can run: files of code are refused. */
public final class RuleFolder {

  private static final String RULES = ".dslr";
  private static final List<String> CODE =
      List.of(".drl", ".dsl", ".rdrl", ".rdslr", ".class", ".jar");

  /** What Windows adds where it hides the endings of names. */
  private static final Pattern HIDDEN_ENDING =
      Pattern.compile("\\.dslr\\.(txt|text|rtf|docx?|xlsx?)$");

  /** What Windows and macOS call a copy of a file, in Japanese and English. */
  private static final Pattern COPY =
      Pattern.compile(
          "(( - コピー| - copy|のコピー| copy)( ?[(（]?[0-9]+[)）]?)?| ?[(（][0-9]+[)）])\\.dslr$");

  private RuleFolder() {}

  /** All rules of all files; names of rules are unique within the folder. */
  public static List<RuleText> read(Path folder, Vocabulary usual, Messages messages)
      throws Rejected {
    return read(folder, usual).rules(messages);
  }

  /**
   * The rule files of a folder.
   *
   * @param usual the vocabulary of the files, or of most of them
   * @throws Rejected if the folder cannot be read at all
   */
  public static RuleFiles read(Path folder, Vocabulary usual) throws Rejected {
    Messages refused = new Messages();
    List<TypedText> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = name(folder, file);
      String lower = name.toLowerCase(Locale.ROOT);
      if (CODE.stream().anyMatch(lower::endsWith)) {
        refused.add(Message.error("code-file", Place.of(name)));
      } else if (HIDDEN_ENDING.matcher(lower).find()) {
        refused.add(Message.error("rule-file-ending", Place.of(name)));
      } else if (COPY.matcher(lower).find()) {
        refused.add(Message.error("rule-file-copy", Place.of(name)));
      } else if (lower.endsWith(RULES)) {
        text(folder, file, name, refused).ifPresent(texts::add);
      }
    }
    return RuleFiles.of(texts, usual, refused);
  }

  /** The rules of one text, as if it were the only file. */
  public static List<RuleText> read(SourceText text, Vocabulary vocabulary, Messages messages) {
    TypedText typed = new TypedText(text.name(), new byte[0], text.text(), List.of());
    RuleParser parser =
        new RuleParser(vocabulary, RuleFiles.limits(List.of(typed), messages), messages);
    parser.parse(typed);
    return parser.rules();
  }

  private static Optional<TypedText> text(Path folder, Path file, String name, Messages refused) {
    try {
      return Optional.of(TypedText.read(InputFile.within(folder, file, name), name));
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(refused::add);
      return Optional.empty();
    }
  }

  private static List<Path> files(Path folder) throws Rejected {
    if (!Files.isDirectory(folder)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("no-rule-folder", Place.of(folder.toString())));
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return InputFolder.entries(folder, name, Integer.MAX_VALUE).stream()
        .filter(file -> !Files.isDirectory(file))
        .toList();
  }

  private static String name(Path folder, Path file) {
    Path inside = folder.toAbsolutePath().normalize();
    String below = inside.relativize(file.toAbsolutePath().normalize()).toString();
    return inside.getFileName() + "/" + below.replace('\\', '/');
  }
}
