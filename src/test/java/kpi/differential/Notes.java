package kpi.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kpi.differential.oracle.Expected;

/** The counts in the note of a figure. */
final class Notes {

  private static final Pattern LEFT_OUT = Pattern.compile("(-?\\d+)件中(-?\\d+)件で算出");
  private static final Pattern BLANKS = Pattern.compile("空欄(-?\\d+)件を除く");

  private Notes() {}

  /**
   * Of so many rows so many enter: both are counts, and fit those that are possible. A figure that
   * rests on others repeats their notes.
   */
  static List<String> differences(Expected expected, String note) {
    List<String> differences = new ArrayList<>();
    if (expected.inWhole().isEmpty()) {
      return differences;
    }
    for (MatchResult found : LEFT_OUT.matcher(note).results().toList()) {
      long all = Long.parseLong(found.group(1));
      long used = Long.parseLong(found.group(2));
      boolean fits =
          expected.inWhole().filter(rows -> rows.covers(all)).isPresent()
              && expected.used().filter(rows -> rows.covers(used)).isPresent();
      if (!fits || used > all) {
        differences.add(
            "note: expected %s件中 %s件, found %s"
                .formatted(expected.inWhole(), expected.used(), note));
      }
    }
    for (MatchResult found : BLANKS.matcher(note).results().toList()) {
      if (Long.parseLong(found.group(1)) < 0) {
        differences.add("note: expected no negative count, found " + note);
      }
    }
    return differences;
  }
}
