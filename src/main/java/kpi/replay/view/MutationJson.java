package kpi.replay.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import kpi.replay.mutation.MutantRun;
import kpi.replay.mutation.MutantRun.Fate;

/**
 * What became of each changed rule, for programs: {@code [{"rule","place","change","before",
 * "after","fate",…}]}; {@code after} is null where a line is dropped.
 */
public final class MutationJson {

  private MutationJson() {}

  public static void write(List<MutantRun> runs, ArrayNode all) {
    runs.forEach(run -> write(run, all.addObject()));
  }

  private static void write(MutantRun run, ObjectNode node) {
    node.put("rule", run.mutant().rule().name());
    node.put("place", run.mutant().line().place().toString());
    node.put("change", run.mutant().change().name().toLowerCase(Locale.ROOT));
    node.put("before", run.mutant().line().text());
    node.put("after", run.mutant().after().orElse(null));
    node.put("fate", MutationText.word(run.fate()));
    if (run.fate() instanceof Fate.Noticed noticed) {
      node.put("case", noticed.by().found().id());
    } else if (run.fate() instanceof Fate.Refused refused) {
      node.put("code", refused.code());
    } else if (run.fate() instanceof Fate.Explained explained) {
      node.put("reason", explained.reason());
    } else if (run.fate() instanceof Fate.Survived survived) {
      survived.row().ifPresent(row -> node.put("row", MutationText.cells(row)));
    }
  }
}
