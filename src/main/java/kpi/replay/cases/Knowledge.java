package kpi.replay.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;

/** Rules and definitions, each pair of folders read and compiled once for all cases. */
public final class Knowledge {

  private final Path rules;
  private final Path definitions;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  private record Key(Path rules, Path definitions) {}

  /** A pair of folders that holds. */
  record Known(List<KpiDefinition> kpis, RuleBook book) {}

  /**
   * @param rules for the cases that have none of their own
   * @param definitions for the cases that have none of their own
   */
  public Knowledge(Path rules, Path definitions) {
    this.rules = rules;
    this.definitions = definitions;
  }

  /** The same with another book for the cases that have no rules of their own. */
  public Knowledge with(RuleBook book) {
    Key key = new Key(rules, definitions);
    Knowledge other = new Knowledge(rules, definitions);
    other.known.putAll(known);
    other.known.put(key, new Known(known.get(key).kpis(), book));
    return other;
  }

  /**
   * The rules of cases that have none of their own.
   *
   * @throws Rejected if they do not hold (78)
   */
  public RuleBook shared(Messages messages) throws Rejected {
    return of(rules, definitions, messages).book();
  }

  Known of(CaseFile file, Messages messages) throws Rejected {
    return of(file.rules().orElse(rules), file.definitions().orElse(definitions), messages);
  }

  private Known of(Path rules, Path definitions, Messages messages) throws Rejected {
    Key key = new Key(rules, definitions);
    Known found = known.get(key);
    if (found == null) {
      Messages own = new Messages();
      DataDictionary dictionary = DictionaryFile.of(rules);
      List<KpiDefinition> kpis = DefinitionFolder.read(definitions, own);
      RuleBook book = RuleBook.read(rules, definitions, kpis, dictionary, own);
      own.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
      messages.addAll(own);
      found = new Known(kpis, book);
      known.put(key, found);
    }
    return found;
  }
}
