package kpi.report.deck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.report.content.FigureRef;
import kpi.source.Characters;

/**
 * Says where in a deck a figure stands. It is written as one line, which people can read in the
 * notes of a slide: {@code 表｜kpi-2-main｜ベンチャー企業の割合｜値｜5-2｜10.4%｜venture-share｜1桁｜計算}.
 *
 * @param shape name of the shape, as PowerPoint lists it
 * @param first what the row or the series is called, or the words before the figure
 * @param second what the column or the category is called, or the words after the figure
 * @param place row and column, or series and category, from 1; 0 and 0 in a text
 * @param shown the figure's text
 * @param decimals at which the figure was shown
 * @param origin where the figure comes from, and its marks
 */
public record Binding(
    Kind kind,
    String shape,
    String first,
    String second,
    Place place,
    String shown,
    FigureRef figure,
    int decimals,
    String origin) {

  /** In what a figure stands. */
  public enum Kind {
    TABLE("表"),
    CHART("図"),
    TEXT("文");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Row and column, from 1. */
  public record Place(int row, int column) {

    static final Place NONE = new Place(0, 0);

    static Optional<Place> parse(String text) {
      String[] numbers = text.split("-", -1);
      return numbers.length == 2 && Stream.of(numbers).allMatch(one -> one.matches("[0-9]{1,6}"))
          ? Optional.of(new Place(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return row + "-" + column;
    }
  }

  private static final String SEPARATOR = "｜";
  private static final String LIKE_SEPARATOR = "|";
  private static final String PLACES = "桁";
  private static final int FIELDS = 9;

  private static final int CONTEXT = 12;

  /** The words before a figure in a text by which it is found again. */
  public static String endOf(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= CONTEXT
        ? words
        : words.substring(words.offsetByCodePoints(words.length(), -CONTEXT));
  }

  /** The words after a figure in a text by which it is found again. */
  public static String startOf(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= CONTEXT ? words : words.substring(0, words.offsetByCodePoints(0, CONTEXT));
  }

  /** One line; the separator within a field becomes a narrow one. */
  public String line() {
    return String.join(
        SEPARATOR,
        Stream.of(
                kind.word,
                shape,
                first,
                second,
                place.toString(),
                shown,
                figure.toString(),
                decimals + PLACES,
                origin)
            .map(field -> field.replace(SEPARATOR, LIKE_SEPARATOR).replaceAll("[\\s\\p{Cc}]", " "))
            .map(Characters::writable)
            .toList());
  }

  /** Reads what {@link #line} wrote; empty if it is something else. */
  public static Optional<Binding> parse(String line) {
    List<String> fields = List.of(line.strip().split(SEPARATOR, -1));
    if (fields.size() != FIELDS || !fields.get(7).matches("[0-9]" + PLACES)) {
      return Optional.empty();
    }
    return Stream.of(Kind.values())
        .filter(kind -> kind.word.equals(fields.get(0)))
        .findFirst()
        .flatMap(
            kind ->
                Place.parse(fields.get(4))
                    .flatMap(
                        place ->
                            FigureRef.parse(fields.get(6))
                                .map(
                                    figure ->
                                        new Binding(
                                            kind,
                                            fields.get(1),
                                            fields.get(2),
                                            fields.get(3),
                                            place,
                                            fields.get(5),
                                            figure,
                                            Character.digit(fields.get(7).charAt(0), 10),
                                            fields.get(8)))));
  }
}
