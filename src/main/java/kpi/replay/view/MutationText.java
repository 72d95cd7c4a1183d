package kpi.replay.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.replay.mutation.Mutant;
import kpi.replay.mutation.MutantRun;
import kpi.replay.mutation.MutantRun.Fate;
import kpi.source.Phrases;

/** What became of each changed rule, for people. */
public final class MutationText {

  private final Phrases phrases;

  /**
   * @param language {@code ja} or {@code en}
   */
  public MutationText(String language) {
    this.phrases = new Phrases("replay/mutation", language);
  }

  /** The lines, without line ends: one a mutant, and one that sums up. */
  public List<String> lines(List<MutantRun> runs) {
    List<String> lines = new ArrayList<>();
    runs.forEach(run -> lines.addAll(lines(run)));
    lines.add(
        phrases.of(
            "summary",
            Integer.toString(runs.size()),
            count(runs, Fate.Noticed.class),
            count(runs, Fate.Refused.class),
            count(runs, Fate.Explained.class),
            count(runs, Fate.Survived.class)));
    return lines;
  }

  private static String count(List<MutantRun> runs, Class<? extends Fate> fate) {
    return Long.toString(runs.stream().filter(run -> fate.isInstance(run.fate())).count());
  }

  private List<String> lines(MutantRun run) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("fate." + word(run.fate()), change(run.mutant()), detail(run.fate())));
    if (run.fate() instanceof Fate.Survived survived) {
      survived.row().ifPresent(row -> lines.addAll(telling(row)));
    }
    return lines;
  }

  private String change(Mutant mutant) {
    String after = mutant.after().orElseGet(() -> phrases.of("dropped"));
    return phrases.of("change", mutant.line().place() + " " + mutant.line().text(), after);
  }

  private static String detail(Fate fate) {
    if (fate instanceof Fate.Noticed noticed) {
      return noticed.by().found().id();
    } else if (fate instanceof Fate.Refused refused) {
      return refused.code();
    }
    return fate instanceof Fate.Explained explained ? explained.reason() : "";
  }

  private List<String> telling(Fact row) {
    return List.of(
        "    " + phrases.of("telling-row", row.table().file()),
        "    " + row.table().columns().stream().map(Column::name).collect(Collectors.joining(",")),
        "    " + cells(row));
  }

  /** The row as it stands in a CSV: none of its cells needs quotes. */
  static String cells(Fact row) {
    return row.table().columns().stream()
        .map(column -> row.written(column))
        .collect(Collectors.joining(","));
  }

  /** The word for a fate in keys and in JSON. */
  static String word(Fate fate) {
    if (fate instanceof Fate.Noticed) {
      return "noticed";
    } else if (fate instanceof Fate.Refused) {
      return "refused";
    }
    return fate instanceof Fate.Explained ? "explained" : "survived";
  }
}
