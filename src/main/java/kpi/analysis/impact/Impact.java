package kpi.analysis.impact;

import java.io.IOException;
import java.util.List;
import kpi.analysis.impact.flips.FlipBook;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.KpiDefinition;

/**
 * What a change of rules and definitions does.
 *
 * @param kpis the definitions after the change, then those before it
 * @param rules the rules that changed, sorted
 * @param declarations the indicators that are declared otherwise, sorted
 * @param datasets by fiscal year, reference date and title, whatever their order was
 */
public record Impact(
    List<KpiDefinition> kpis,
    List<RuleChange> rules,
    List<DeclarationChange> declarations,
    List<OnDataset> datasets)
    implements AutoCloseable {

  /** What it does to one dataset. */
  public record OnDataset(DatasetHeader dataset, List<IndicatorMove> moves, FlipBook flips) {

    boolean isNone() {
      return moves.isEmpty() && flips.listed() + flips.others() == 0;
    }
  }

  /** Flips of populations that are listed in {@code classifications.csv}, over all datasets. */
  public long flips() {
    return datasets.stream().mapToLong(one -> one.flips().listed()).sum();
  }

  /** Flips through a rule, of listed populations or of all others, over all datasets. */
  public long flips(RuleChange rule, boolean listed) {
    if (rule.part() == RuleChange.Part.INDICATOR) {
      return 0;
    }
    return datasets.stream().mapToLong(one -> one.flips().count(rule.name(), listed)).sum();
  }

  /** Whether no subject flips and no indicator moves. */
  public boolean isNone() {
    return datasets.stream().allMatch(OnDataset::isNone);
  }

  @Override
  public void close() throws IOException {
    for (OnDataset one : datasets) {
      one.flips().close();
    }
  }
}
