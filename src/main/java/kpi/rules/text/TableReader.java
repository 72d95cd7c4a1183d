package kpi.rules.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/**
 * Reads the lines of a table of conditions: the first names what each column is about, every cell
 * below completes a sentence about it.
 */
final class TableReader {

  private static final String BAR = "|";

  /** A cell that asks nothing. */
  private static final List<String> NOTHING = List.of("", "-", "問わない");

  /** How the head of a column and a cell make a sentence; the first that is one counts. */
  private static final List<String> SENTENCES =
      List.of("- %s%s", "- %sが%s", "- %sが%sである", "- %sから%s", "- %sから%sである", "- %sが\"%s\"である");

  private final Vocabulary vocabulary;
  private final SentenceLine announced;
  private List<String> head = List.of();

  /**
   * @param announced the line above the table
   */
  TableReader(Vocabulary vocabulary, SentenceLine announced) {
    this.vocabulary = vocabulary;
    this.announced = announced;
  }

  /** Whether it reads the table below the line of a place. */
  boolean isOf(Place line) {
    return announced.place().equals(line);
  }

  static boolean isLine(String text) {
    return text.startsWith(BAR);
  }

  /**
   * The row that a line is; empty for the first line, and for one that does not hold, which is then
   * in the messages.
   *
   * @param place of the first bar
   */
  Optional<SentenceLine> read(String line, Place place, Messages messages) {
    List<String> texts = texts(line);
    if (head.isEmpty()) {
      head = texts;
      return Optional.empty();
    } else if (texts.size() != head.size()) {
      String[] widths = {Integer.toString(texts.size()), Integer.toString(head.size())};
      messages.add(Message.error("table-row-width", place, widths).withExcerpt(line));
      return Optional.empty();
    }
    return row(texts, line, place, messages);
  }

  private Optional<SentenceLine> row(
      List<String> texts, String line, Place place, Messages messages) {
    List<SentenceLine> cells = new ArrayList<>();
    boolean sound = true;
    int column = line.indexOf(BAR) + 1;
    for (int i = 0; i < texts.size(); i++) {
      int next = line.indexOf(BAR, column);
      if (!NOTHING.contains(texts.get(i))) {
        int start = line.indexOf(texts.get(i), column) + 1;
        Place at = new Place(place.file(), place.line(), start);
        Optional<SentenceLine> cell = cell(head.get(i), texts.get(i), line, at);
        cell.ifPresent(cells::add);
        if (cell.isEmpty()) {
          sound = false;
          messages.add(
              Message.error("unknown-table-cell", at, head.get(i), texts.get(i)).withExcerpt(line));
        }
      }
      column = next + 1;
    }
    if (sound && cells.isEmpty()) {
      messages.add(Message.error("table-row-without-conditions", place).withExcerpt(line));
    }
    return sound && !cells.isEmpty()
        ? Optional.of(SentenceLine.row(place, line, announced, cells))
        : Optional.empty();
  }

  private Optional<SentenceLine> cell(String about, String text, String line, Place place) {
    Stream<String> candidates =
        about.isEmpty()
            ? Stream.of("- " + text)
            : SENTENCES.stream().map(form -> form.formatted(about, text));
    if (!CodeGuard.hasForbidden(about + text)) {
      for (String candidate : candidates.toList()) {
        List<SentenceMatch> matches = vocabulary.matches(Part.WHEN, candidate);
        if (matches.size() == 1 && !matches.get(0).sentence().kind().isGroup()) {
          String sentence = candidate.substring(2);
          return Optional.of(new SentenceLine(place, line, sentence, matches.get(0), List.of()));
        }
      }
    }
    return Optional.empty();
  }

  /** What stands between the bars; the last bar may be missing. */
  private static List<String> texts(String line) {
    String text = line.strip();
    String inner =
        text.substring(1, text.length() - (text.endsWith(BAR) && text.length() > 1 ? 1 : 0));
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
