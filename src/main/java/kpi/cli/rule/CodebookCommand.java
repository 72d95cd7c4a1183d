package kpi.cli.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kpi.cli.terminal.Session;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.dictionary.SurveyForm;
import kpi.model.fact.DataDictionary;
import kpi.report.codebook.ItemsCsv;
import kpi.report.codebook.ItemsDdi;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kpi codebook}: what is asked in the survey, for those who are handed the data. */
@Command(name = "codebook", sortOptions = false)
public final class CodebookCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    CSV,
    DDI
  }

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Option(names = "--format", paramLabel = "csv|ddi")
  private Format format = Format.CSV;

  private final Session session;

  public CodebookCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try {
      Path folder = rules == null ? session.terminal().home().resolve("rules") : rules;
      DataDictionary dictionary = DictionaryFile.of(folder);
      List<SurveyForm> questionnaires = DictionaryFile.questionnaires(folder);
      session
          .terminal()
          .result()
          .print(
              format == Format.CSV
                  ? ItemsCsv.of(dictionary, questionnaires)
                  : ItemsDdi.of(dictionary, questionnaires));
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, new Messages());
    }
  }
}
