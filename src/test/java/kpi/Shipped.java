package kpi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;

/** The rules, definitions and data that are shipped beside the program. */
public final class Shipped {

  public static final Path RULES = Path.of("rules");
  public static final Path DEFINITIONS = Path.of("kpi-definitions");
  public static final Path R7 = Path.of("fixtures", "r7");

  private static final DataDictionary DICTIONARY = DictionaryFile.shipped();
  private static final Map<LocalDate, RuleBook.InForce> COMPILED = new ConcurrentHashMap<>();

  private Shipped() {}

  public static DataDictionary dictionary() {
    return DICTIONARY;
  }

  public static TableSchema companies() {
    return DICTIONARY.table("companies").orElseThrow();
  }

  public static List<KpiDefinition> kpis() {
    Messages messages = new Messages();
    List<KpiDefinition> kpis = DefinitionFolder.read(DEFINITIONS, messages);
    refuse(messages);
    return kpis;
  }

  /** The rule book of two folders that hold. */
  public static RuleBook book(Path rules, Path definitions) {
    Messages messages = new Messages();
    try {
      RuleBook book = RuleBook.read(rules, definitions, kpis(), DICTIONARY, messages);
      refuse(messages);
      return book;
    } catch (Rejected rejected) {
      throw new AssertionError(rejected);
    }
  }

  /** The shipped rules on a day; compiling them takes a second, so each day is compiled once. */
  public static RuleBook.InForce on(LocalDate day) {
    return COMPILED.computeIfAbsent(day, Shipped::compile);
  }

  private static RuleBook.InForce compile(LocalDate day) {
    Messages messages = new Messages();
    RuleBook.InForce inForce = book(RULES, DEFINITIONS).on(day, messages);
    refuse(messages);
    return inForce;
  }

  private static void refuse(Messages messages) {
    try {
      messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    } catch (Rejected rejected) {
      throw new AssertionError(rejected.messages().toString(), rejected);
    }
  }
}
