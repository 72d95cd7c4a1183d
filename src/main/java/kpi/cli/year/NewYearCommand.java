package kpi.cli.year;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.result.EvaluateCommand;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Session;
import kpi.cli.terminal.Terminal;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.AskedList;
import kpi.loading.questionnaire.AskedList.Respondent;
import kpi.model.FiscalYear;
import kpi.model.fact.Fact;
import kpi.report.questionnaire.YearFolder;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Phrases;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.InputFolder;
import kpi.source.output.NewFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi new-year}: the folder in which a new year is collected, made from the dataset of the
 * year before: questionnaires, empty tables, definitions, last year's results, a checklist.
 */
@Command(name = "new-year", sortOptions = false)
public final class NewYearCommand implements Callable<Integer> {

  private static final String EARLIER = "earlier";
  private static final String HISTORY = "history.yaml";

  @Parameters(index = "0", paramLabel = "R8")
  private String year;

  @Option(names = "--from", paramLabel = "DATASET", required = true)
  private Path from;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Option(names = "--each")
  private boolean each;

  @Option(names = "--title", paramLabel = "TEXT")
  private String title;

  @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD")
  private LocalDate referenceDate;

  @Mixin private RuleFolders folders;

  private final Session session;

  public NewYearCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = new Messages();
    try {
      YearFolder made = made(messages);
      session.terminal().result().print(told(made));
      session.tell(messages.sorted());
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, messages);
    }
  }

  private YearFolder made(Messages messages) throws Rejected {
    FiscalYear next =
        FiscalYear.parse(year).orElseThrow(() -> refused("new-year-no-year", "R8", year));
    refuseThere();
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    Inputs inputs = Inputs.read(from, Optional.empty(), rules, definitions, messages);
    Dataset old = inputs.dataset();
    FiscalYear before = old.header().fiscalYear();
    if (next.compareTo(before) <= 0) {
      throw refused("new-year-not-later", year, before.label());
    }
    List<SurveyForm> questionnaires = DictionaryFile.questionnaires(rules);
    YearFolder folder =
        new YearFolder(
            old,
            next,
            title == null ? titleOf(old.header().title(), before, next) : title,
            referenceDate == null
                ? old.header().referenceDate().plusYears(next.western() - before.western())
                : referenceDate,
            questionnaires,
            asked(old, questionnaires, messages));
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    write(folder, rules, definitions);
    return folder;
  }

  private static Rejected refused(String code, String place, String argument) {
    return new Rejected(ExitCode.USAGE, Message.error(code, Place.of(place), argument));
  }

  private String shownOut() {
    return out.toString().replace('\\', '/');
  }

  private void refuseThere() throws Rejected {
    Path parent = out.toAbsolutePath().normalize().getParent();
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw new Rejected(
          ExitCode.CANNOT_CREATE, Message.error("new-year-there", Place.of(shownOut())));
    } else if (parent == null || !Files.isDirectory(parent)) {
      throw new Rejected(
          ExitCode.CANNOT_CREATE, Message.error("output-parent-missing", Place.of(shownOut())));
    }
  }

  private static String titleOf(String old, FiscalYear before, FiscalYear next) {
    return old.contains(before.label())
        ? old.replace(before.label(), next.label())
        : old + "（" + next.label() + "）";
  }

  private static AskedList asked(Dataset old, List<SurveyForm> questionnaires, Messages messages)
      throws Rejected {
    List<Respondent> asked = new ArrayList<>();
    for (SurveyForm one : questionnaires) {
      if (old.has(one.respondent())) {
        Run.read(old, one.respondent(), messages, fact -> asked.add(respondent(one, fact)));
      }
    }
    return new AskedList(asked);
  }

  private static Respondent respondent(SurveyForm questionnaire, Fact fact) {
    String name =
        fact.table().identity().names().stream().findFirst().map(fact::written).orElse("");
    String group = questionnaire.group().map(fact::written).orElse("");
    return new Respondent(fact.table().name(), fact.id(), name, group);
  }

  /** Everything goes into a folder beside, so that nothing half made ever bears the name. */
  private void write(YearFolder folder, Path rules, Path definitions) throws Rejected {
    Path parent = out.toAbsolutePath().normalize().getParent();
    Path making = null;
    try {
      making = Files.createDirectory(parent.resolve(".kpi-new-year-" + NewFile.unforeseen()));
      folder.write(making, each);
      copy(rules, making.resolve("rules"));
      copy(definitions, making.resolve("kpi-definitions"));
      if (folder.old().yaml("history").isPresent()) {
        Files.copy(InputFile.within(from, from.resolve(HISTORY), HISTORY), making.resolve(HISTORY));
      }
      evaluated(making, folder.old().header().fiscalYear());
      Files.move(making, out.toAbsolutePath().normalize(), StandardCopyOption.ATOMIC_MOVE);
      making = null;
    } catch (IOException failed) {
      throw new Rejected(
          ExitCode.CANNOT_WRITE,
          Message.error(
              "output-failed", Place.of(shownOut()), String.valueOf(failed.getMessage())));
    } finally {
      delete(making);
    }
  }

  /** The results of the year before, as the new year's evaluation takes them for history. */
  private void evaluated(Path making, FiscalYear before) throws Rejected, IOException {
    Path results = Files.createDirectory(making.resolve(EARLIER)).resolve(before.label());
    Terminal own = session.terminal();
    Terminal silent =
        new Terminal(
            new Output(OutputStream.nullOutputStream()),
            new Output(OutputStream.nullOutputStream()),
            own.environment(),
            own.home(),
            false);
    List<String> arguments = new ArrayList<>(List.of(from.toString(), "--out", results.toString()));
    arguments.addAll(List.of("--rules", folders.rules(own).toString()));
    arguments.addAll(List.of("--definitions", folders.definitions(own).toString()));
    EvaluateCommand evaluate = new EvaluateCommand(new Session(silent, session.language()));
    int exitCode = new CommandLine(evaluate).execute(arguments.toArray(String[]::new));
    if (exitCode != ExitCode.DONE.number()) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE,
          Message.error("new-year-not-evaluated", Place.of(from.toString().replace('\\', '/'))));
    }
  }

  private static void copy(Path folder, Path target) throws Rejected, IOException {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    Files.createDirectory(target);
    for (Path entry : InputFolder.entries(folder, name, Integer.MAX_VALUE)) {
      Path relative = folder.relativize(entry);
      if (Files.isDirectory(entry)) {
        Files.createDirectory(target.resolve(relative.toString()));
      } else {
        Path file = InputFile.within(folder, entry, name + "/" + relative);
        Files.copy(file, target.resolve(relative.toString()));
      }
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // why the run failed is told; what is left bears a name that says what it is
    }
  }

  private String told(YearFolder made) {
    Phrases phrases = new Phrases("cli/survey", session.language().code());
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("new-year.made", shownOut(), made.year().label()));
    for (SurveyForm one : made.questionnaires()) {
      int count = made.asked().of(one.respondent().name()).size();
      lines.add(
          phrases.of(
              "new-year.questionnaire",
              one.title(),
              YearFolder.QUESTIONNAIRES + "/" + YearFolder.fileOf(one),
              Integer.toString(count)));
    }
    lines.add(phrases.of("new-year.checklist", YearFolder.CHECKLIST));
    lines.add(
        phrases.of("new-year.earlier", EARLIER + "/" + made.old().header().fiscalYear().label()));
    return String.join("\n", lines) + "\n";
  }
}
