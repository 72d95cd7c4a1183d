package kpi.analysis.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * The folders to compare with. What the folder named does not hold is that of the current side.
 *
 * @param names what folders are called that bear the name of a current one
 */
record AgainstFolder(Path rules, Path definitions, Map<String, String> names) {

  private static final Pattern KPI_FOLDER = Pattern.compile("kpi-[0-9]{2}");
  private static final List<String> RULE_FILES = List.of(".dslr", ".drl", ".dsl");
  private static final String RULES = "rules";
  private static final String DEFINITIONS = "kpi-definitions";

  /**
   * Tells by what is inside whether a folder holds rules ({@code *.dslr}), definitions ({@code
   * kpi-NN}), or both in folders of their own ({@code rules}, {@code kpi-definitions}).
   *
   * @throws Rejected with exit code 66 if it is none of these
   */
  static AgainstFolder of(Path folder, Path currentRules, Path currentDefinitions) throws Rejected {
    if (!Files.isDirectory(folder)) {
      throw refused("against-missing", folder);
    }
    if (holds(folder, AgainstFolder::isKpiFolder)) {
      return new AgainstFolder(currentRules, folder, names(folder, currentDefinitions));
    } else if (holds(folder, AgainstFolder::isRuleFile)) {
      return new AgainstFolder(folder, currentDefinitions, names(folder, currentRules));
    }
    boolean hasRules = Files.isDirectory(folder.resolve(RULES));
    boolean hasDefinitions = Files.isDirectory(folder.resolve(DEFINITIONS));
    if (!hasRules && !hasDefinitions) {
      throw refused("against-unclear", folder);
    }
    Path rules = hasRules ? folder.resolve(RULES) : currentRules;
    Path definitions = hasDefinitions ? folder.resolve(DEFINITIONS) : currentDefinitions;
    Map<String, String> names = new HashMap<>();
    names.putAll(hasRules ? names(rules, currentRules) : Map.of());
    names.putAll(hasDefinitions ? names(definitions, currentDefinitions) : Map.of());
    return new AgainstFolder(rules, definitions, names);
  }

  /** Whether both folders are the current ones, whatever the way to them. */
  boolean isSameAs(Path currentRules, Path currentDefinitions) {
    return isSame(rules, currentRules) && isSame(definitions, currentDefinitions);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException unreadable) {
      return false; // what cannot be read is told where it is read
    }
  }

  private static Map<String, String> names(Path folder, Path current) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    boolean clear = !name(folder).equals(name(current)) || parent == null;
    return clear ? Map.of() : Map.of(name(folder), name(parent) + "/" + name(folder));
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  private static boolean isKpiFolder(Path entry) {
    return KPI_FOLDER.matcher(name(entry)).matches() && Files.isDirectory(entry);
  }

  private static boolean isRuleFile(Path entry) {
    String name = name(entry).toLowerCase(Locale.ROOT);
    return RULE_FILES.stream().anyMatch(name::endsWith) && Files.isRegularFile(entry);
  }

  private static boolean holds(Path folder, Predicate<Path> wanted) throws Rejected {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(wanted);
    } catch (IOException unreadable) {
      throw refused("against-unreadable", folder);
    }
  }

  private static Rejected refused(String code, Path folder) {
    Place place = Place.of(folder.toString().replace('\\', '/'));
    return new Rejected(ExitCode.INPUT_MISSING, Message.error(code, place));
  }
}
