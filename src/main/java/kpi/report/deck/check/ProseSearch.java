package kpi.report.deck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.report.deck.Binding;
import kpi.report.deck.DeckShape;

/**
 * Finds the figures of a text by the words around them. Of a sentence that was written anew the
 * words before or after a figure may do; failing these, the figure may stand anywhere in the text
 * where no other figure was found. No place serves two figures.
 */
final class ProseSearch {

  /** What is longer than this is no figure. */
  private static final int LONGEST = 40;

  /** Fewer words may stand anywhere. */
  private static final int TELLING = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z.,])[-+±△▲−‐–—]?[0-9][0-9.,]*[%]?"
              + "(?:[~～〜-][-+△▲−‐–—]?[0-9][0-9.,]*[%]?)?(?<![.,])");

  private final List<String> paragraphs;
  private final Function<Binding, String> expected;
  private final List<Piece> taken = new ArrayList<>();

  /** Part of a paragraph. */
  private record Piece(int paragraph, int start, int end, String text) {

    boolean overlaps(Piece other) {
      return paragraph == other.paragraph && start < other.end && other.start < end;
    }
  }

  /**
   * @param expected a figure as it should stand in the text
   */
  ProseSearch(DeckShape.Prose prose, Function<Binding, String> expected) {
    this.paragraphs = prose.paragraphs().stream().map(Keys::same).toList();
    this.expected = expected;
  }

  /** What stands at the place of each figure. */
  Map<Binding, FoundInDeck> find(List<Binding> bindings) {
    Map<Binding, FoundInDeck> found = new HashMap<>();
    List<Function<Binding, Optional<Piece>>> ways =
        List.of(this::between, this::beside, this::anywhere);
    for (Function<Binding, Optional<Piece>> way : ways) {
      for (Binding binding : bindings) {
        if (!found.containsKey(binding)) {
          way.apply(binding)
              .ifPresent(
                  piece -> {
                    taken.add(piece);
                    found.put(binding, new FoundInDeck.Shown(piece.text()));
                  });
        }
      }
    }
    bindings.forEach(one -> found.computeIfAbsent(one, this::excerpt));
    return found;
  }

  /** Between both its words, however it was changed. */
  private Optional<Piece> between(Binding binding) {
    String before = Keys.same(binding.first());
    String after = Keys.same(binding.second());
    return best(
        binding,
        pieces(
            text ->
                starts(text, before)
                    .flatMap(
                        start -> {
                          int end = after.isEmpty() ? text.length() : text.indexOf(after, start);
                          boolean isFigure = end > start && end - start <= LONGEST;
                          return isFigure ? Stream.of(new int[] {start, end}) : Stream.empty();
                        })));
  }

  private static Stream<Integer> starts(String text, String before) {
    if (before.isEmpty()) {
      return Stream.of(0);
    }
    return Stream.iterate(text.indexOf(before), at -> at >= 0, at -> text.indexOf(before, at + 1))
        .map(at -> at + before.length());
  }

  /** The number with the most of the words right before and after it. */
  private Optional<Piece> beside(Binding binding) {
    List<Piece> told = numbers(binding).filter(one -> words(binding, one) >= TELLING).toList();
    int most = told.stream().mapToInt(one -> words(binding, one)).max().orElse(0);
    return best(binding, told.stream().filter(one -> words(binding, one) == most));
  }

  /** How many characters around a number are as they were around the figure. */
  private int words(Binding binding, Piece piece) {
    String text = paragraphs.get(piece.paragraph());
    String before = text.substring(0, piece.start());
    String after = text.substring(piece.end());
    String wanted = Keys.same(binding.second());
    return common(reversed(before), reversed(Keys.same(binding.first())))
        + Math.max(common(after, wanted), common(MarkSigns.after(after), wanted));
  }

  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** The figure itself, wherever it stands. */
  private Optional<Piece> anywhere(Binding binding) {
    return best(binding, numbers(binding).filter(piece -> isExpected(binding, piece)));
  }

  /** Numbers with the figure's own unit behind them. */
  private Stream<Piece> numbers(Binding binding) {
    String shown = Keys.same(expected.apply(binding));
    Matcher number = NUMBER.matcher(shown);
    String unit = number.lookingAt() ? shown.substring(number.end()) : "";
    return pieces(
        text ->
            NUMBER
                .matcher(text)
                .results()
                .map(
                    one -> {
                      boolean hasUnit = text.startsWith(unit, one.end());
                      return new int[] {one.start(), one.end() + (hasUnit ? unit.length() : 0)};
                    }));
  }

  private Stream<Piece> pieces(Function<String, Stream<int[]>> within) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      int paragraph = i;
      String text = paragraphs.get(i);
      within
          .apply(text)
          .map(at -> new Piece(paragraph, at[0], at[1], text.substring(at[0], at[1])))
          .filter(piece -> taken.stream().noneMatch(piece::overlaps))
          .forEach(pieces::add);
    }
    return pieces.stream();
  }

  /** The figure as it should be, if it is among them; else what stands in its paragraph. */
  private Optional<Piece> best(Binding binding, Stream<Piece> pieces) {
    int place = binding.place().row() - 1;
    return pieces.min(
        Comparator.<Piece, Boolean>comparing(piece -> !isExpected(binding, piece))
            .thenComparing(piece -> piece.paragraph() != place)
            .thenComparing(piece -> piece.text().length()));
  }

  private boolean isExpected(Binding binding, Piece piece) {
    return MarkSigns.isSame(piece.text(), expected.apply(binding));
  }

  private FoundInDeck excerpt(Binding binding) {
    int place = binding.place().row() - 1;
    String text = place >= 0 && place < paragraphs.size() ? paragraphs.get(place) : "";
    return new FoundInDeck.Shown(
        text.length() <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…");
  }
}
