package kpi.rules.text;

import java.util.List;
import java.util.stream.Collectors;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Characters;
import kpi.source.input.TypedText;

/**
 * The text of a file with its slips of the keyboard mended, ending each line with LF. Mending twice
 * changes nothing.
 */
public final class MendedText {

  private static final List<String> KEYWORDS = List.of("もし", "ならば", "終わり");
  private static final String INDENT = "    ";

  private MendedText() {}

  /**
   * A rule file: also widths outside quotes, and indentation. Comments keep their characters.
   *
   * @param vocabulary by which lines that announce others are known
   */
  public static String ofRules(TypedText typed, Vocabulary vocabulary) {
    Indentation indentation = new Indentation();
    return typed.lines().lines().stream()
        .map(line -> indented(line, TypedLine.of(line).read(), indentation, vocabulary) + "\n")
        .collect(Collectors.joining());
  }

  /** A definition file: composed characters only, since widths may matter in YAML. */
  public static String ofDefinitions(TypedText typed) {
    return typed.lines().lines().stream()
        .map(line -> Characters.composed(line) + "\n")
        .collect(Collectors.joining());
  }

  private static String indented(
      String typed, String line, Indentation indentation, Vocabulary vocabulary) {
    String text = line.strip();
    if (text.isEmpty()) {
      return "";
    } else if (text.startsWith("//")) {
      return line;
    } else if (text.startsWith("ルール") || KEYWORDS.contains(text)) {
      return text;
    } else if (text.startsWith("-")) {
      return condition(
          "- " + text.substring(1).strip(), Indentation.of(typed), indentation, vocabulary);
    }
    return text.startsWith("|") ? INDENT + INDENT + text : INDENT + text;
  }

  /** One that another announces stays below it. */
  private static String condition(
      String text, int indented, Indentation indentation, Vocabulary vocabulary) {
    String indent = indentation.isBelow(indented) ? INDENT + INDENT : INDENT;
    if (vocabulary.announces(text)) {
      indentation.announce(indented);
    }
    return indent + text;
  }
}
