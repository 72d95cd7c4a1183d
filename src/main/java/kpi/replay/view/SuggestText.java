package kpi.replay.view;

import java.util.ArrayList;
import java.util.List;
import kpi.replay.coverage.Aspect;
import kpi.replay.suggest.SuggestedCase;
import kpi.replay.suggest.Suggestions;
import kpi.replay.suggest.Suggestions.Suggestion;
import kpi.replay.suggest.Wish;
import kpi.source.Phrases;

/** Suggested rows for people: the files of each case, and what each row shows. */
public final class SuggestText {

  private final Phrases phrases;

  /**
   * @param language {@code ja} or {@code en}
   */
  public SuggestText(String language) {
    this.phrases = new Phrases("replay/coverage", language);
  }

  /** The lines, without line ends. */
  public List<String> lines(Suggestions suggestions) {
    List<String> lines = new ArrayList<>();
    if (suggestions.rows().isEmpty() && suggestions.unmet().isEmpty()) {
      lines.add(phrases.of("nothing-to-suggest"));
    }
    for (SuggestedCase one : SuggestedCase.of(suggestions)) {
      one.files()
          .forEach(
              (file, text) -> {
                lines.add(phrases.of("suggested-file", one.name(), file));
                text.lines().forEach(lines::add);
                lines.add("");
              });
      one.rows().forEach(row -> lines.add(shows(row)));
    }
    suggestions.unmet().forEach(wish -> lines.add(phrases.of("unmet", place(wish), words(wish))));
    return lines;
  }

  private String shows(Suggestion row) {
    return phrases.of("shows", row.row().id(), place(row.wish()), words(row.wish()));
  }

  private static String place(Wish wish) {
    return wish.condition()
        .map(one -> one.place() + " " + one.sentence())
        .orElse(wish.rule().text().place() + " " + wish.rule().name());
  }

  private String words(Wish wish) {
    Aspect aspect = wish.aspect();
    return phrases.of(
        wish.condition().isEmpty() ? "aspect.rule" : "aspect." + CoverageText.key(aspect));
  }
}
