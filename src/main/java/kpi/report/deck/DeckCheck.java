package kpi.report.deck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.report.content.Figure;
import kpi.report.content.FigureBook;
import kpi.report.deck.Verification.Mismatch;

/** Holds the figures of a deck against results, wherever their shapes have been moved to. */
public final class DeckCheck {

  /** How a figure that results do not have any more is shown. */
  private static final String NONE = "-";

  private static final int MOST_DIGITS = 60;

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
    } else if (found instanceof FoundInDeck.Numbers numbers) {
      numbers.numbers().stream()
          .filter(number -> !isSameNumber(number, expected))
          .findFirst()
          .ifPresent(
              wrong ->
                  add(
                      binding,
                      slide,
                      expected.map(Figure::text).orElse(NONE),
                      readable(wrong, binding)));
    }
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
    Optional<BigDecimal> number = number(drawn);
    Optional<BigDecimal> wanted = expected.flatMap(Figure::stored);
    return wanted.isPresent()
        && number.isPresent()
        && wanted.get().compareTo(number.get().setScale(wanted.get().scale(), RoundingMode.HALF_UP))
            == 0;
  }

  /** A share as people read it. */
  private static String readable(String drawn, Binding binding) {
    boolean isShare = binding.shown().endsWith("%");
    return number(drawn)
        .map(
            number ->
                isShare
                    ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                    : number.toPlainString())
        .orElse(drawn);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      boolean isSensible =
          number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
      return isSensible ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }
}
