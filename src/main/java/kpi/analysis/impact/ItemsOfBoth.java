package kpi.analysis.impact;

import java.nio.file.Path;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.fact.DataDictionary;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/** The data dictionary by which both sides of a comparison are read. */
final class ItemsOfBoth {

  private ItemsOfBoth() {}

  /**
   * That of the side which has everything that the other has: rows are read once for both.
   *
   * @throws Rejected with exit code 78 if a dictionary does not hold, or neither holds the other
   */
  static DataDictionary of(Path otherRules, Path rules) throws Rejected {
    DataDictionary before = DictionaryFile.of(rules);
    DataDictionary after = otherRules.equals(rules) ? before : DictionaryFile.of(otherRules);
    if (after.holds(before)) {
      return after;
    }
    if (before.holds(after)) {
      return before;
    }
    throw new Rejected(
        ExitCode.RULES_DO_NOT_HOLD,
        Message.error(
            "impact-items-differ",
            Place.of(otherRules.resolve(DictionaryFile.NAME).toString().replace('\\', '/'))));
  }
}
