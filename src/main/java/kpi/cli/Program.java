package kpi.cli;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.cli.result.CompareCommand;
import kpi.cli.result.DisclosureCommand;
import kpi.cli.result.EvaluateCommand;
import kpi.cli.result.ExplainCommand;
import kpi.cli.result.ReconcileCommand;
import kpi.cli.result.TargetsCommand;
import kpi.cli.result.VerifyDeckCommand;
import kpi.cli.rule.CheckCommand;
import kpi.cli.rule.CodebookCommand;
import kpi.cli.rule.ImpactCommand;
import kpi.cli.rule.ReplayCommand;
import kpi.cli.rule.VocabularyCommand;
import kpi.cli.survey.CollectCommand;
import kpi.cli.survey.ImportCommand;
import kpi.cli.terminal.HelpTexts;
import kpi.cli.terminal.KpiCommand;
import kpi.cli.terminal.Session;
import kpi.cli.terminal.Terminal;
import kpi.cli.terminal.UsageMessage;
import kpi.cli.year.NewYearCommand;
import kpi.report.text.Language;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run of the program: arguments to exit code. */
public final class Program {

  private static final String LANGUAGE_OPTION = "--lang";
  private static final String EVALUATE = "evaluate";
  private static final String DEBUG_OPTION = "--debug";

  private Program() {}

  public static int run(Terminal terminal, String... arguments) {
    Session session = new Session(terminal, language(terminal, arguments));
    try {
      boolean inDetail = List.of(arguments).contains(DEBUG_OPTION);
      CommandLine line = line(session, inDetail);
      int exitCode = line.execute(asCommand(line, arguments));
      return terminal.result().failure().map(failed -> lost(session)).orElse(exitCode);
    } catch (RuntimeException | Error defect) {
      return defect(session, defect, List.of(arguments).contains(DEBUG_OPTION));
    } finally {
      terminal.screen().clear();
      terminal.log().writer().flush();
    }
  }

  /** A folder that is dragged onto the launcher comes alone, and is evaluated. */
  private static String[] asCommand(CommandLine line, String[] arguments) {
    boolean isFolder =
        arguments.length > 0
            && !line.getSubcommands().containsKey(arguments[0])
            && new File(arguments[0]).isDirectory();
    return isFolder
        ? Stream.concat(Stream.of(EVALUATE), Stream.of(arguments)).toArray(String[]::new)
        : arguments;
  }

  private static CommandLine line(Session session, boolean inDetail) {
    CommandLine line = new CommandLine(new KpiCommand());
    line.addSubcommand(new EvaluateCommand(session));
    line.addSubcommand(new CheckCommand(session));
    line.addSubcommand(new ExplainCommand(session));
    line.addSubcommand(new VocabularyCommand(session));
    line.addSubcommand(new CodebookCommand(session));
    line.addSubcommand(new ImpactCommand(session));
    line.addSubcommand(new ReplayCommand(session));
    line.addSubcommand(new ReconcileCommand(session));
    line.addSubcommand(new VerifyDeckCommand(session));
    line.addSubcommand(new CompareCommand(session));
    line.addSubcommand(new DisclosureCommand(session));
    line.addSubcommand(new TargetsCommand(session));
    line.addSubcommand(new ImportCommand(session));
    line.addSubcommand(new NewYearCommand(session));
    line.addSubcommand(new CollectCommand(session));
    line.setResourceBundle(HelpTexts.in(session.language()));
    line.setOut(session.terminal().result().writer());
    line.setErr(session.terminal().log().writer());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.max(60, session.terminal().width()));
    line.setParameterExceptionHandler((wrong, given) -> usage(session, wrong));
    line.setExecutionExceptionHandler(
        (failed, command, parsed) -> defect(session, failed, inDetail));
    return line;
  }

  private static int usage(Session session, ParameterException wrong) {
    session.tell(List.of(UsageMessage.of(wrong)));
    return ExitCode.USAGE.number();
  }

  private static int lost(Session session) {
    session.tell(List.of(Message.error("result-lost", Place.of(KpiCommand.NAME))));
    return ExitCode.CANNOT_WRITE.number();
  }

  private static int defect(Session session, Throwable defect, boolean inDetail) {
    boolean outOfMemory = defect instanceof OutOfMemoryError;
    Message message =
        outOfMemory
            ? Message.error("out-of-memory", Place.of(KpiCommand.NAME))
            : Message.error("defect", Place.of(KpiCommand.NAME), defect.toString());
    session.tell(List.of(message));
    if (inDetail) {
      defect.printStackTrace(session.terminal().log().writer());
    }
    return ExitCode.DEFECT.number();
  }

  /** Needed before the arguments are parsed: what is wrong with them is told in it. */
  private static Language language(Terminal terminal, String... arguments) {
    Optional<String> option = Optional.empty();
    for (int index = 0; index < arguments.length; index++) {
      String argument = arguments[index].toLowerCase(Locale.ROOT);
      if (argument.startsWith(LANGUAGE_OPTION + "=")) {
        option = Optional.of(argument.substring(LANGUAGE_OPTION.length() + 1));
      } else if (argument.equals(LANGUAGE_OPTION) && index + 1 < arguments.length) {
        option = Optional.of(arguments[index + 1]);
      }
    }
    return option.flatMap(Language::of).orElseGet(() -> Language.from(terminal.environment()));
  }
}
