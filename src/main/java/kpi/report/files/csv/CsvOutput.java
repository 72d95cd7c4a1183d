package kpi.report.files.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV table: UTF-8 by its writer, lines ended by LF, no line break and no padding in a cell.
 *
 * <p>A spreadsheet would run a text that begins with {@code = + - @} as a formula. Such a text gets
 * an apostrophe in front; so does a text that begins with an apostrophe. Whoever takes one leading
 * apostrophe away from the text cells has the data as they were. Numbers are left alone.
 */
public final class CsvOutput {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R|[\\u0000-\\u001F]");
  private static final String RUNS_AS_FORMULA = "=+-@＝＋－＠'";
  private static final Pattern ENCLOSED =
      Pattern.compile("[\\u2150-\\u218F\\u2460-\\u24FF\\u3200-\\u33FF]+");

  private final CsvWriter csv;

  /** The writer stays open. */
  public CsvOutput(Writer writer, List<String> header) throws IOException {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    row(header);
  }

  /** Cells are numbers, or have gone through {@link #text} or {@link #code}. */
  public void row(List<String> cells) throws IOException {
    csv.writeRecord(cells);
    csv.flush();
  }

  public static String text(String text) {
    String line = (isOneLine(text) ? text : LINE_BREAK.matcher(text).replaceAll(" ")).strip();
    boolean runs = !line.isEmpty() && RUNS_AS_FORMULA.indexOf(line.charAt(0)) >= 0;
    return runs ? "'" + line : line;
  }

  /** Spares millions of cells the search for what hardly any of them holds. */
  private static boolean isOneLine(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character < ' ' || character == '\u0085' || character >> 1 == '\u2028' >> 1) {
        return false;
      }
    }
    return true;
  }

  /** A code or id, with characters such as ① ㈱ Ⅰ resolved into those that every system knows. */
  public static String code(String code) {
    Matcher enclosed = ENCLOSED.matcher(code);
    return text(
        enclosed.replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Normalizer.normalize(match.group(), Normalizer.Form.NFKC))));
  }
}
