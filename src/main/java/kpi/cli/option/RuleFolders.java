package kpi.cli.option;

import java.nio.file.Path;
import kpi.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** The folders of rules and definitions: those of the installation unless others are named. */
public final class RuleFolders {

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Option(names = "--definitions", paramLabel = "DIR")
  private Path definitions;

  public Path rules(Terminal terminal) {
    return rules == null ? terminal.home().resolve("rules") : rules;
  }

  /** The folders that were named, as arguments of another command; empty if none was. */
  public String asTyped() {
    return asTyped(" --rules ", rules) + asTyped(" --definitions ", definitions);
  }

  private static String asTyped(String option, Path folder) {
    return folder == null ? "" : option + folder.toString().replace('\\', '/');
  }

  public Path definitions(Terminal terminal) {
    return definitions == null ? terminal.home().resolve("kpi-definitions") : definitions;
  }
}
