package kpi.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folders of rules and definitions: those of the installation unless others are named. */
final class RuleFolders {

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Option(names = "--definitions", paramLabel = "DIR")
  private Path definitions;

  Path rules(Terminal terminal) {
    return rules == null ? terminal.home().resolve("rules") : rules;
  }

  /** The folders that were named, as arguments of another command; empty if none was. */
  String asTyped() {
    return asTyped(" --rules ", rules) + asTyped(" --definitions ", definitions);
  }

  private static String asTyped(String option, Path folder) {
    return folder == null ? "" : option + folder.toString().replace('\\', '/');
  }

  Path definitions(Terminal terminal) {
    return definitions == null ? terminal.home().resolve("kpi-definitions") : definitions;
  }
}
