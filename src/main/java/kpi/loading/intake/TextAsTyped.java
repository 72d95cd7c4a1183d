package kpi.loading.intake;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kpi.source.Characters;

/**
 * Reads free text: on one line, of one width (NFKC). An ideograph stays as it was typed, also where
 * NFKC would take another for it, since 神 (U+FA19) is how a name is written by its owner.
 */
public final class TextAsTyped extends AsTyped {

  private static final Pattern BLANKS = Pattern.compile("[ \\n\\r\\t\\u0085\\u2028\\u2029]+");
  private static final Pattern IDEOGRAPHS_OF_COMPATIBILITY =
      Pattern.compile("[\\uF900-\\uFAFF\\x{2F800}-\\x{2FA1F}]");

  public TextAsTyped(Set<String> blankWords) {
    super(blankWords);
  }

  @Override
  protected String plain(String text, Conversions done) throws Unreadable {
    OptionalInt unwritable = Characters.firstUnwritable(text);
    if (unwritable.isPresent()) {
      throw new Unreadable(
          "typed-unwritable-character", Characters.nameAt(text, unwritable.getAsInt()));
    }
    String line = BLANKS.matcher(text).replaceAll(TextAsTyped::onOneLine);
    if (!line.equals(text)) {
      done.add("改行とタブを空白に");
    }
    String even = Widths.trimmed(evenedOut(line));
    if (!even.equals(line)) {
      done.add("文字の形をそろえる（NFKC）");
    }
    return even;
  }

  private static String onOneLine(MatchResult blanks) {
    return blanks.group().chars().allMatch(c -> c == ' ') ? blanks.group() : " ";
  }

  private static String evenedOut(String line) {
    if (Normalizer.isNormalized(line, Normalizer.Form.NFKC)) {
      return line;
    }
    StringBuilder even = new StringBuilder(line.length());
    int from = 0;
    var kept = IDEOGRAPHS_OF_COMPATIBILITY.matcher(line);
    while (kept.find()) {
      even.append(Normalizer.normalize(line.substring(from, kept.start()), Normalizer.Form.NFKC));
      even.append(kept.group());
      from = kept.end();
    }
    return even.append(Normalizer.normalize(line.substring(from), Normalizer.Form.NFKC)).toString();
  }
}
