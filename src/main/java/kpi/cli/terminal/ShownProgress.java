package kpi.cli.terminal;

import java.util.Locale;
import kpi.source.Phrases;
import kpi.source.Progress;

/** Says on the screen how far the work has come. */
record ShownProgress(Screen screen, Phrases phrases) implements Progress {

  ShownProgress(Screen screen, String language) {
    this(screen, new Phrases("cli/progress", language));
  }

  @Override
  public void at(Work work, String subject, long done, long total) {
    screen.show(
        seconds ->
            phrases.of(
                work.name().toLowerCase(Locale.ROOT),
                subject,
                String.format(Locale.ROOT, "%,d", done),
                String.format(Locale.ROOT, "%,d", total),
                Long.toString(seconds)));
  }
}
