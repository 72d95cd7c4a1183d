package kpi.loading.intake;

import java.util.Set;
import java.util.stream.Collectors;
import kpi.source.input.Folded;

/**
 * Reads the values of one item as people type them. A text that can mean two things is refused with
 * the reason. It holds no state and may be asked from any thread.
 */
public abstract class AsTyped {

  private static final Set<String> SHEET_ERRORS = TypedWords.of("sheet-errors");

  private final Set<String> blankWords;

  /**
   * @param blankWords what stands for "not known" in this column, as 不明 and －; width, case and
   *     spaces do not matter. No word means so unless it is declared.
   */
  protected AsTyped(Set<String> blankWords) {
    this.blankWords = blankWords.stream().map(Folded::of).collect(Collectors.toUnmodifiableSet());
  }

  /** Reads a cell as its text stands in the source. */
  public final AsRead read(String written) {
    return read(written, this::plain);
  }

  /** Reads a cell in a way of its own once it is known to hold something. */
  protected final AsRead read(String written, Way way) {
    String text = Widths.trimmed(written);
    if (text.isEmpty()) {
      return new AsRead.Blank(written.isEmpty() ? "" : "空白だけのセルを空欄に");
    } else if (blankWords.contains(Folded.of(text))) {
      return new AsRead.Blank("「" + text + "」を空欄に");
    }
    Conversions done = new Conversions();
    if (text.length() < written.length()) {
      done.add("前後の空白を除く");
    }
    try {
      refuseSheetError(text);
      return new AsRead.Read(way.plain(text, done), done.phrase());
    } catch (Unreadable reason) {
      return reason.refusing(written);
    }
  }

  /**
   * The value as the plain form writes it.
   *
   * @param text not blank, without white space around it
   * @param done is told each conversion
   * @throws Unreadable if it is no value of the item, or may be two
   */
  protected abstract String plain(String text, Conversions done) throws Unreadable;

  /** A way to read a text; see {@link AsTyped#plain}. */
  @FunctionalInterface
  protected interface Way {
    String plain(String text, Conversions done) throws Unreadable;
  }

  private static void refuseSheetError(String text) throws Unreadable {
    if (text.charAt(0) == '#' && (SHEET_ERRORS.contains(text) || text.matches("#+"))) {
      throw new Unreadable("typed-sheet-error");
    }
  }
}
