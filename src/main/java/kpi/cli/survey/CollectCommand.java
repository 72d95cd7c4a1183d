package kpi.cli.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kpi.cli.terminal.Session;
import kpi.loading.dataset.Dataset;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.AskedList;
import kpi.loading.questionnaire.Returned;
import kpi.loading.questionnaire.ReturnedWorkbook;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.report.OutputFolder;
import kpi.report.files.ImportedDataset;
import kpi.report.questionnaire.YearFolder;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi collect}: makes the dataset of a year of the questionnaires that came back, and tells
 * who has not answered, who answered twice, and what cannot be read. Exit code 1 if something that
 * came back was not taken.
 */
@Command(name = "collect", sortOptions = false)
public final class CollectCommand implements Callable<Integer> {

  private static final String HEADER = "dataset.yaml";
  private static final List<String> BESIDE =
      List.of(
          "history.yaml", "followups.yaml", "references.yaml", "published.yaml", "commentary.yaml");

  @Parameters(index = "0", paramLabel = "FOLDER")
  private Path folder;

  @Option(names = "--year", paramLabel = "DIR", required = true)
  private Path yearFolder;

  @Option(names = "--out", paramLabel = "DATASET", required = true)
  private Path out;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  private final Session session;

  public CollectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      Collected collected = collected(messages);
      session.terminal().result().print(new CollectText(session.language().code()).of(collected));
      session.tell(messages.sorted());
      return (collected.isWhole() ? ExitCode.DONE : ExitCode.NEGATIVE_VERDICT).number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  private Collected collected(Messages messages) throws Rejected {
    Path from = rules == null ? session.terminal().home().resolve("rules") : rules;
    DataDictionary dictionary = DictionaryFile.of(from);
    List<SurveyForm> questionnaires = DictionaryFile.questionnaires(from);
    if (!Files.isDirectory(folder)) {
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("collect-no-folder", Place.of(shown(folder))));
    }
    Dataset year = Dataset.open(yearFolder, dictionary, messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    AskedList asked =
        AskedList.read(
            yearFolder.resolve(YearFolder.QUESTIONNAIRES),
            shown(yearFolder) + "/" + YearFolder.QUESTIONNAIRES);
    Returned returned =
        Returned.in(folder, shown(folder), questionnaires, year.header().fiscalYear());
    returned.others().forEach(messages::add);
    Set<String> names = new HashSet<>(ImportedDataset.names(dictionary));
    names.addAll(BESIDE);
    try (OutputFolder output = OutputFolder.open(out, names)) {
      Intakes intakes = taken(output, year, returned, dictionary, questionnaires, messages);
      complete(output, year, questionnaires, intakes);
      output.publish();
      return new Collected(questionnaires, asked, returned, intakes);
    }
  }

  private static Intakes taken(
      OutputFolder output,
      Dataset year,
      Returned returned,
      DataDictionary dictionary,
      List<SurveyForm> questionnaires,
      Messages messages)
      throws Rejected {
    try (ImportedDataset dataset = new ImportedDataset(output.content())) {
      for (TableSchema table : collected(questionnaires)) {
        if (year.has(table)) {
          dataset.begin(table);
        }
      }
      Intakes intakes = new Intakes(dataset, dictionary.units(), messages);
      for (ReturnedWorkbook workbook : returned.workbooks()) {
        intakes.take(workbook);
      }
      return intakes;
    } catch (IOException failed) {
      throw output.cannotWrite(failed);
    } catch (UncheckedIOException failed) {
      throw output.cannotWrite(failed.getCause());
    }
  }

  /** The tables that questionnaires ask for. */
  private static Set<TableSchema> collected(List<SurveyForm> questionnaires) {
    Set<TableSchema> collected = new LinkedHashSet<>();
    for (SurveyForm one : questionnaires) {
      collected.add(one.respondent());
      collected.addAll(one.lists());
    }
    return collected;
  }

  /** What nobody was asked in a questionnaire is that of the year's folder. */
  private void complete(
      OutputFolder output, Dataset year, List<SurveyForm> questionnaires, Intakes intakes)
      throws Rejected {
    Set<TableSchema> collected = collected(questionnaires);
    try {
      List<String> files = new ArrayList<>(BESIDE);
      year.tables().stream()
          .filter(table -> !collected.contains(table))
          .forEach(table -> files.add(table.file()));
      for (String file : files) {
        if (Files.exists(yearFolder.resolve(file))) {
          Path source = InputFile.within(yearFolder, yearFolder.resolve(file), file);
          Files.copy(source, output.content().resolve(file));
        }
      }
      String header = Files.readString(yearFolder.resolve(HEADER)).stripTrailing() + "\n";
      Files.writeString(
          output.content().resolve(HEADER),
          header + ImportedDataset.refused(intakes.refusedRows()));
    } catch (IOException failed) {
      throw output.cannotWrite(failed);
    }
  }
}
