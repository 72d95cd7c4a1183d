package kpi.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import kpi.report.files.json.Tool;
import kpi.report.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: it can only say how it is used. */
@Command(
    name = KpiCommand.NAME,
    mixinStandardHelpOptions = false,
    versionProvider = KpiCommand.Version.class,
    sortOptions = false)
public final class KpiCommand implements Runnable {

  public static final String NAME = "kpi";

  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      scope = ScopeType.INHERIT,
      converter = LanguageCode.class)
  private Language language;

  @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
  private boolean help;

  @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT)
  private boolean version;

  @Option(names = Version.IN_DETAIL)
  private boolean verbose;

  @Option(names = "--debug", hidden = true, scope = ScopeType.INHERIT)
  private boolean debug;

  @Override
  public void run() {
    throw new NoCommand(spec.commandLine());
  }

  /** Nothing was asked for. */
  static final class NoCommand extends ParameterException {

    private static final long serialVersionUID = 1L;

    NoCommand(CommandLine line) {
      super(line, "no command");
    }
  }

  /** The version and what it runs on; in detail, how the launcher started it. */
  static final class Version implements IVersionProvider {

    private static final String IN_DETAIL = "--verbose";

    @Spec private CommandSpec spec;

    @Override
    public String[] getVersion() {
      List<String> lines =
          new ArrayList<>(
              List.of(Tool.NAME, "Drools " + Tool.engineVersion(), "Java " + Tool.javaVersion()));
      if (spec.root().commandLine().getParseResult().hasMatchedOption(IN_DETAIL)) {
        lines.add(StartUp.told(spec.resourceBundle()));
      }
      return lines.toArray(String[]::new);
    }
  }

  /** {@code ja} or {@code en}. */
  static final class LanguageCode implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      return Language.of(code)
          .orElseThrow(() -> new CommandLine.TypeConversionException("ja or en"));
    }
  }
}
