package kpi.analysis.impact;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kpi.loading.definition.DefinitionFolder;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.rules.RuleBook;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * Rules and definitions that datasets are evaluated under.
 *
 * @param names name of a folder as the stages know it → what it is called, where two folders would
 *     bear one name
 */
public record Side(List<KpiDefinition> kpis, RuleBook rules, Map<String, String> names) {

  public Side {
    names = Map.copyOf(names);
  }

  /**
   * Two folders; what does not hold is in the messages.
   *
   * @throws Rejected with exit code 66 if a folder cannot be read
   */
  static Side read(
      Path rules,
      Path definitions,
      Map<String, String> names,
      DataDictionary dictionary,
      Messages messages)
      throws Rejected {
    Messages own = new Messages();
    try {
      List<KpiDefinition> kpis = DefinitionFolder.read(definitions, own);
      RuleBook book = RuleBook.read(rules, definitions, kpis, dictionary, own);
      return new Side(kpis, book, names);
    } catch (Rejected rejected) {
      throw new Rejected(
          rejected.exitCode(), renamed(rejected.messages(), place -> named(place, names)));
    } finally {
      renamed(own.sorted(), place -> named(place, names)).forEach(messages::add);
    }
  }

  /** The place as it is called among both sides. */
  Place named(Place place) {
    return named(place, names);
  }

  List<Message> named(Collection<Message> messages) {
    return renamed(messages, this::named);
  }

  /** The same findings at places that are called otherwise. */
  static List<Message> renamed(Collection<Message> messages, UnaryOperator<Place> name) {
    return messages.stream().map(message -> message.at(name.apply(message.place()))).toList();
  }

  private static Place named(Place place, Map<String, String> names) {
    for (Map.Entry<String, String> name : new TreeMap<>(names).entrySet()) {
      String folder = name.getKey();
      if (place.file().equals(folder) || place.file().startsWith(folder + "/")) {
        String file = name.getValue() + place.file().substring(folder.length());
        return new Place(file, place.line(), place.column());
      }
    }
    return place;
  }
}
