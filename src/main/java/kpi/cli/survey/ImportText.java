package kpi.cli.survey;

import java.util.ArrayList;
import java.util.List;
import kpi.loading.mapping.Intake;
import kpi.model.fact.Column;
import kpi.source.Phrases;

/** What an import did, sheet by sheet, in words. */
record ImportText(List<Intake.Count> counts) {

  private static final String PHRASES = "cli/import";

  /**
   * @param language {@code ja} or {@code en}
   */
  String text(String language) {
    Phrases phrases = new Phrases(PHRASES, language);
    List<String> lines = new ArrayList<>();
    for (Intake.Count count : counts) {
      String place = count.sheet().place(0, 0).toString();
      lines.add(
          phrases.of(
              "rows",
              place,
              count.source().table().file(),
              Long.toString(count.read()),
              Long.toString(count.accepted()),
              Long.toString(count.refused())));
      count
          .rules()
          .forEach((rule, cells) -> lines.add(phrases.of("rule", rule, Long.toString(cells))));
      if (count.hidden() > 0) {
        lines.add(phrases.of("hidden", Long.toString(count.hidden())));
      }
      if (!count.notTaken().isEmpty()) {
        lines.add(phrases.of("not-taken", String.join("、", count.notTaken())));
      }
      if (!count.unknown().isEmpty()) {
        lines.add(
            phrases.of(
                "unknown", String.join("、", count.unknown().stream().map(Column::label).toList())));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
