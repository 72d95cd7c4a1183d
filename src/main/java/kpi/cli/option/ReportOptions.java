package kpi.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kpi.evaluation.sentences.SentenceCounts;
import kpi.model.result.Evaluation;
import kpi.report.ReportFormat;
import kpi.report.content.Report;
import kpi.report.content.ReportStatus;
import kpi.report.content.page.ReportBuilder;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which reports are made, and how far they have come. */
public final class ReportOptions {

  private static final String REPORT = "--report";
  private static final String STATUS = "--status";

  @Option(names = REPORT, paramLabel = "html,xlsx,pptx", split = ",")
  private List<ReportFormat> formats = List.of();

  @Option(names = STATUS, paramLabel = "暫定|委員会資料|公表", converter = StatusLabel.class)
  private ReportStatus status = ReportStatus.PROVISIONAL;

  /**
   * @throws Rejected if reports are asked for and there is no folder to put them (64)
   */
  public void refuseWithout(Path out) throws Rejected {
    if (!formats.isEmpty() && out == null) {
      throw new Rejected(ExitCode.USAGE, Message.error("report-without-out", Place.of(REPORT)));
    }
  }

  /** Whether there are any. */
  public boolean areAsked() {
    return !formats.isEmpty();
  }

  /**
   * Makes the reports and writes them into a folder.
   *
   * @param sentences what each sentence of a rule removed, of the same pass
   */
  public void write(
      Inputs inputs,
      Evaluation evaluation,
      SentenceCounts sentences,
      Path folder,
      Path scratch,
      Messages messages)
      throws Rejected, IOException {
    if (!areAsked()) {
      return;
    }
    Report report =
        ReportBuilder.of(
            inputs.dataset(),
            evaluation,
            inputs.plan(),
            inputs.rules(),
            inputs.layout(),
            sentences.byRule(),
            status,
            messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    if (report.synthetic() && status == ReportStatus.PUBLISHED) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE, Message.error("synthetic-is-not-published", Place.of(STATUS)));
    }
    Set<ReportFormat> once = EnumSet.copyOf(formats);
    for (ReportFormat format : once) {
      format.write(report, folder);
      format.writeInside(report, folder, scratch);
    }
  }

  /** By its Japanese name. */
  static final class StatusLabel implements ITypeConverter<ReportStatus> {

    @Override
    public ReportStatus convert(String given) {
      return ReportStatus.of(given).orElseThrow(() -> new TypeConversionException("暫定, 委員会資料, 公表"));
    }
  }
}
