package kpi.replay.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.input.SourceText;

/** A rule as the lines of a file, each sentence on the line on which it stands. */
final class RuleLines {

  private static final String DASH = "- ";
  private static final String INDENT = "    ";
  private static final String BAR = "|";

  private final List<String> lines = new ArrayList<>();

  private RuleLines() {}

  /**
   * The rule with one line changed.
   *
   * @param after the sentence in the line's place, without its dash; absent to drop the line
   */
  static SourceText of(RuleText rule, SentenceLine changed, Optional<String> after) {
    RuleLines file = new RuleLines();
    int line = rule.place().line();
    file.put(line, "ルール \"" + rule.name() + "\"");
    for (Map.Entry<String, String> annotation : rule.annotations().entrySet()) {
      line++;
      file.put(line, "@" + annotation.getKey() + "(\"" + annotation.getValue() + "\")");
    }
    file.put(line + 1, "もし");
    file.put(rule.subject(), "", changed, after);
    for (SentenceLine condition : rule.conditions()) {
      file.put(condition, DASH, changed, after);
      if (condition.isTable()) {
        file.putTable(condition, changed, after);
      } else {
        condition.members().forEach(one -> file.put(one, INDENT + DASH, changed, after));
      }
    }
    file.put(rule.conclusions().get(0).place().line() - 1, "ならば");
    rule.conclusions().forEach(one -> file.put(one, "", changed, after));
    file.put(file.lines.size() + 1, "終わり");
    return new SourceText(rule.place().file(), file.lines);
  }

  private void put(SentenceLine one, String start, SentenceLine changed, Optional<String> after) {
    if (one != changed) {
      put(one.place().line(), start + one.text());
    } else {
      put(one.place().line(), after.map(text -> start + text).orElse(""));
    }
  }

  /** Its columns have no heads: each cell says the whole sentence. */
  private void putTable(SentenceLine table, SentenceLine changed, Optional<String> after) {
    int width = table.members().stream().mapToInt(row -> row.members().size()).max().orElse(1);
    put(table.place().line() + 1, BAR + BAR.repeat(width));
    for (SentenceLine row : table.members()) {
      List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
      for (int i = 0; i < row.members().size(); i++) {
        SentenceLine cell = row.members().get(i);
        cells.set(i, cell == changed ? after.orElse("") : cell.text());
      }
      if (row != changed) {
        put(row.place().line(), BAR + String.join(BAR, cells) + BAR);
      }
    }
  }

  private void put(int line, String text) {
    while (lines.size() < line) {
      lines.addAll(Collections.nCopies(line - lines.size(), ""));
    }
    lines.set(line - 1, text);
  }
}
