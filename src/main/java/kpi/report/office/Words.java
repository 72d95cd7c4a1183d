package kpi.report.office;

import java.util.stream.Collectors;
import kpi.report.content.Figure;
import kpi.report.content.Report;
import kpi.source.Phrases;

/** What office files say of figures. */
public final class Words {

  private final Phrases phrases;

  public Words() {
    this.phrases = new Phrases("report/office", "ja");
  }

  /** What sets a figure apart; empty if nothing does. */
  public String marks(Figure figure) {
    return figure.marks().stream()
        .map(mark -> phrases.of("mark." + mark.name()))
        .collect(Collectors.joining(phrases.of("and")));
  }

  public String origin(Figure figure) {
    return phrases.of("origin." + figure.origin().name());
  }

  /** What must stand on every page. */
  public String status(Report report) {
    String status = report.status().label();
    return report.synthetic() ? status + phrases.of("and") + phrases.of("synthetic") : status;
  }

  /** Any other text. */
  public String of(String key, String... arguments) {
    return phrases.of(key, arguments);
  }
}
