package kpi.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import kpi.loading.dataset.Dataset;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.definition.DisclosureFile;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.earlier.EarlierRuns;
import kpi.loading.layout.ReportFile;
import kpi.loading.year.YearDates;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.KpiPlan;
import kpi.model.fact.DataDictionary;
import kpi.model.layout.ReportPlan;
import kpi.report.files.Fingerprints;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;

/** A dataset with the rules and definitions to be applied to it. */
public record Inputs(
    Dataset dataset,
    List<KpiDefinition> kpis,
    Optional<KpiPlan> plan,
    RuleBook rules,
    SortedMap<String, String> ruleDigests,
    SortedMap<String, String> definitionDigests,
    EarlierRuns earlier,
    Optional<DisclosureRule> disclosure,
    ReportPlan layout) {

  private static final Set<String> RULE_EXTENSIONS = Set.of("dslr", "yaml");

  /**
   * Reads rules and definitions first, the dataset after.
   *
   * @param referenceDate in the place of the dataset's own
   * @throws Rejected with exit code 66 for what is missing, 78 for rules and definitions that do
   *     not hold, 65 for data that cannot be used
   */
  public static Inputs read(
      Path dataset,
      Optional<LocalDate> referenceDate,
      Path rules,
      Path definitions,
      Messages messages)
      throws Rejected {
    refuseMissing(rules, definitions);
    RuleBook.wakeEngineUp();
    DataDictionary dictionary = DictionaryFile.of(rules);
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
    RuleBook book = RuleBook.read(rules, definitions, kpis, dictionary, messages);
    Optional<DisclosureRule> disclosure = DisclosureFile.read(definitions, dictionary, messages);
    ReportPlan layout = ReportFile.read(definitions, kpis, dictionary, messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    Dataset opened = Dataset.open(dataset, dictionary, messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    referenceDate.ifPresent(
        date -> dates(opened, dictionary, messages).check(date, "--reference-date"));
    Dataset dated = referenceDate.map(opened::withReferenceDate).orElse(opened);
    return new Inputs(
        dated,
        kpis,
        DefinitionFolder.plan(definitions),
        book,
        digests(rules),
        digests(definitions),
        EarlierRuns.NONE,
        disclosure,
        layout);
  }

  private static YearDates dates(Dataset dataset, DataDictionary dictionary, Messages messages) {
    return new YearDates(dictionary.year(), dataset.header().fiscalYear(), messages);
  }

  /** The same with the figures of earlier runs in the dataset's history. */
  Inputs with(EarlierRuns runs, Messages messages) {
    return new Inputs(
        runs.addedTo(dataset, messages).keepingPrints(),
        kpis,
        plan,
        rules,
        ruleDigests,
        definitionDigests,
        runs,
        disclosure,
        layout);
  }

  /** Tells, after the evaluation, of data that are those of an earlier year. */
  public void tellCopies(Messages messages) throws Rejected {
    earlier.tellCopies(dataset, messages);
  }

  /** The same, telling of the rows that are read. */
  public Inputs watchedBy(Progress progress) {
    return new Inputs(
        dataset.watchedBy(progress),
        kpis,
        plan,
        rules,
        ruleDigests,
        definitionDigests,
        earlier,
        disclosure,
        layout);
  }

  /** Asked for after the evaluation, it need not read the tables again. */
  public Fingerprints fingerprints() throws Rejected {
    return new Fingerprints(dataset.prints(), earlier.digests(), ruleDigests, definitionDigests);
  }

  public static void refuseMissing(Path... folders) throws Rejected {
    List<Message> missing =
        Stream.of(folders)
            .filter(folder -> !Files.isDirectory(folder))
            .map(folder -> Message.error("folder-missing", place(folder)))
            .toList();
    if (!missing.isEmpty()) {
      throw new Rejected(ExitCode.INPUT_MISSING, missing);
    }
  }

  private static SortedMap<String, String> digests(Path folder) throws Rejected {
    try {
      return FileDigest.below(folder, RULE_EXTENSIONS);
    } catch (IOException unreadable) {
      throw new Rejected(ExitCode.INPUT_MISSING, Message.error("folder-unreadable", place(folder)));
    }
  }

  private static Place place(Path folder) {
    return Place.of(folder.toString().replace('\\', '/'));
  }
}
