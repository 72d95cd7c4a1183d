package kpi.report.deck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.report.content.Figure;
import kpi.report.content.figure.FigureBook;
import kpi.report.deck.Binding;
import kpi.report.deck.Deck;
import kpi.report.deck.DeckShape;
import kpi.report.deck.check.Verification.Mismatch;

/** Holds the figures of a deck against results, wherever their shapes have been moved to. */
public final class DeckCheck {

  /** How a figure that results do not have any more is shown. */
  private static final String NONE = "-";

  private final Deck deck;
  private final FigureBook figures;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private final List<Binding> absent = new ArrayList<>();
  private int checked;

  private DeckCheck(Deck deck, FigureBook figures) {
    this.deck = deck;
    this.figures = figures;
  }

  /**
   * @param figures of the results
   */
  public static Verification of(Deck deck, FigureBook figures) {
    DeckCheck check = new DeckCheck(deck, figures);
    deck.bindings().forEach(check::check);
    check.mismatches.sort(Comparator.comparingInt(Mismatch::slide));
    return new Verification(
        check.checked, List.copyOf(check.mismatches), List.copyOf(check.absent));
  }

  private void check(Binding binding) {
    boolean isThere = false;
    for (Deck.Slide slide : deck.slides()) {
      for (DeckShape shape : slide.shapes()) {
        if (shape.name().equals(binding.shape())) {
          FoundInDeck found = find(binding, shape);
          isThere |= !(found instanceof FoundInDeck.Nothing);
          compare(binding, slide.number(), found);
        }
      }
    }
    if (isThere) {
      checked++;
    } else {
      absent.add(binding);
    }
  }

  private FoundInDeck find(Binding binding, DeckShape shape) {
    if (shape instanceof DeckShape.Grid grid) {
      return new GridSearch(
              grid, keys(binding.shape(), Binding::first), keys(binding.shape(), Binding::second))
          .find(binding);
    } else if (shape instanceof DeckShape.Plot plot) {
      return new PlotSearch(plot).find(binding);
    }
    List<Binding> beside =
        deck.bindings().stream().filter(one -> one.shape().equals(binding.shape())).toList();
    return new ProseSearch((DeckShape.Prose) shape, this::inSentence).find(beside).get(binding);
  }

  private Set<String> keys(String shape, Function<Binding, String> key) {
    return deck.bindings().stream()
        .filter(one -> one.shape().equals(shape))
        .map(key)
        .map(Keys::same)
        .collect(Collectors.toSet());
  }

  private String inSentence(Binding binding) {
    return figures.shown(binding.figure()).map(Figure::inSentence).orElse(NONE);
  }

  private void compare(Binding binding, int slide, FoundInDeck found) {
    Optional<Figure> expected = figures.shown(binding.figure());
    if (found instanceof FoundInDeck.Shown shown && !isSame(shown.text(), expected)) {
      boolean isText = binding.kind() == Binding.Kind.TEXT;
      String text = isText ? inSentence(binding) : expected.map(Figure::text).orElse(NONE);
      add(binding, slide, text, MarkSigns.without(shown.text().strip()));
    } else {
      String text = expected.map(Figure::text).orElse(NONE);
      wrongInChart(binding, found, expected)
          .ifPresent(wrong -> add(binding, slide, text, readable(wrong, binding)));
    }
  }

  private static Optional<String> wrongInChart(
      Binding binding, FoundInDeck found, Optional<Figure> expected) {
    if (found instanceof FoundInDeck.Span span) {
      return expected
          .map(figure -> new SpanCheck(binding.shown(), span, figure).wrong())
          .orElse(Optional.of(binding.shown()));
    } else if (found instanceof FoundInDeck.Numbers numbers) {
      return numbers.numbers().stream()
          .filter(number -> !isSameNumber(number, expected))
          .findFirst();
    }
    return Optional.empty();
  }

  private void add(Binding binding, int slide, String expected, String found) {
    String where = binding.first() + " / " + binding.second();
    mismatches.add(new Mismatch(slide, binding.shape(), where, binding.figure(), expected, found));
  }

  private static boolean isSame(String shown, Optional<Figure> expected) {
    String text = expected.map(Figure::text).orElse(NONE);
    return MarkSigns.without(Keys.same(shown)).equals(Keys.same(text))
        || MarkSigns.isSame(shown, expected.map(Figure::inSentence).orElse(NONE));
  }

  private static boolean isSameNumber(String drawn, Optional<Figure> expected) {
    return expected
        .flatMap(Figure::stored)
        .filter(wanted -> DeckNumber.isSame(drawn, wanted))
        .isPresent();
  }

  /** A share as people read it. */
  private static String readable(String drawn, Binding binding) {
    boolean isShare = binding.shown().endsWith("%");
    return DeckNumber.parse(drawn)
        .map(
            number ->
                isShare
                    ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                    : number.toPlainString())
        .orElse(drawn);
  }
}
