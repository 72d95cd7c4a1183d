package kpi.report.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a figure in sentences by the words around it, else anywhere in them. */
final class ProseSearch {

  /** What is longer than this is no figure. */
  private static final int LONGEST = 40;

  private final List<String> paragraphs;

  ProseSearch(DeckShape.Prose prose) {
    this.paragraphs = prose.paragraphs().stream().map(Keys::same).toList();
  }

  /**
   * @param expected the figure as it should stand there
   */
  Found find(Binding binding, String expected) {
    List<String> inOrder = new ArrayList<>(paragraphs);
    int place = binding.place().row() - 1;
    if (place >= 0 && place < paragraphs.size()) {
      inOrder.add(0, paragraphs.get(place));
    }
    Optional<String> between =
        inOrder.stream().flatMap(text -> between(text, binding).stream()).findFirst();
    if (between.isPresent()) {
      return new Found.Shown(between.get());
    }
    Pattern figure = Pattern.compile("(?<![0-9.,])" + Pattern.quote(Keys.same(expected)));
    return inOrder.stream().anyMatch(text -> figure.matcher(text).find())
        ? new Found.Shown(expected)
        : new Found.Shown(excerpt(inOrder));
  }

  private static String excerpt(List<String> texts) {
    String text = texts.isEmpty() ? "" : texts.get(0);
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  /** The shortest text that stands between the words. */
  private static Optional<String> between(String text, Binding binding) {
    String before = Keys.same(binding.first());
    String after = Keys.same(binding.second());
    List<String> found = new ArrayList<>();
    for (int at = text.indexOf(before); at >= 0; at = next(text, before, at)) {
      int start = at + before.length();
      int end = after.isEmpty() ? text.length() : text.indexOf(after, start);
      if (end > start && end - start <= LONGEST) {
        found.add(text.substring(start, end));
      }
    }
    return found.stream().min(Comparator.comparingInt(String::length));
  }

  private static int next(String text, String before, int at) {
    return before.isEmpty() ? -1 : text.indexOf(before, at + 1);
  }
}
