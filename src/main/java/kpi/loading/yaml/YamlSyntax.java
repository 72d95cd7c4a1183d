package kpi.loading.yaml;

import com.fasterxml.jackson.core.JacksonException;
import java.util.LinkedHashMap;
import java.util.Map;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.input.SourceText;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Puts what the YAML parser complains of into our own words, at the place it means. */
final class YamlSyntax {

  private static final String IN_QUOTES = "scanning a quoted scalar";

  /** What the parser says of the mistakes that are made most, and our code for each. */
  private static final Map<String, String> MISTAKES = new LinkedHashMap<>();

  static {
    MISTAKES.put("\\t(TAB)", "yaml-tab");
    MISTAKES.put("mapping values are not allowed", "yaml-colon");
    MISTAKES.put(IN_QUOTES, "yaml-unclosed-quote");
    MISTAKES.put("cannot start any token", "yaml-symbol-first");
    MISTAKES.put("special characters are not allowed", "yaml-control-character");
  }

  private YamlSyntax() {}

  static Message error(SourceText text, JacksonException broken) {
    String said = broken.getOriginalMessage();
    String code =
        MISTAKES.entrySet().stream()
            .filter(mistake -> said.contains(mistake.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("yaml-syntax");
    if (broken.getCause() instanceof MarkedYAMLException marked) {
      Mark mark = mark(marked);
      Place place = new Place(text.name(), mark.getLine() + 1, mark.getColumn() + 1);
      return withLine(Message.error(code, place, marked.getProblem()), text);
    }
    String firstLine = said.lines().findFirst().orElse("");
    return withLine(Message.error(code, unprintable(text), firstLine), text);
  }

  /** The first character that YAML does not allow at all; the whole file if there is none. */
  private static Place unprintable(SourceText text) {
    for (int line = 0; line < text.lines().size(); line++) {
      int[] characters = text.lines().get(line).codePoints().toArray();
      for (int column = 0; column < characters.length; column++) {
        if (!StreamReader.isPrintable(characters[column])) {
          return new Place(text.name(), line + 1, column + 1);
        }
      }
    }
    return Place.of(text.name());
  }

  static Message withLine(Message message, SourceText text) {
    int line = message.place().line();
    return line >= 1 && line <= text.lines().size()
        ? message.withExcerpt(text.lines().get(line - 1))
        : message;
  }

  /**
   * Where the mistake is: a quote that is not closed is found at the end, but was opened before.
   */
  private static Mark mark(MarkedYAMLException marked) {
    boolean inQuotes = marked.getContext() != null && marked.getContext().contains(IN_QUOTES);
    return inQuotes ? marked.getContextMark() : marked.getProblemMark();
  }
}
