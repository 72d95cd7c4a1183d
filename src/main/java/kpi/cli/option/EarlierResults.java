package kpi.cli.option;

import java.nio.file.Path;
import java.util.List;
import kpi.loading.earlier.EarlierRuns;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Option;

/** The results of earlier years that were named. */
public final class EarlierResults {

  @Option(names = "--earlier", paramLabel = "FILE|RUN_DIR")
  private List<Path> earlier = List.of();

  /**
   * @throws Rejected if any of them cannot be used
   */
  public Inputs addedTo(Inputs inputs, Messages messages) throws Rejected {
    EarlierRuns runs = EarlierRuns.read(earlier, inputs.dataset().header().fiscalYear());
    return inputs.with(runs, messages);
  }
}
