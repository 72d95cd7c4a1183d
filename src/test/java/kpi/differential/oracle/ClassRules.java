package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;

/** Reads who belongs to which population. */
final class ClassRules {

  private static final Pattern SUBJECT =
      Pattern.compile("(.+?)が(調査に回答している|調査の対象である|集計の対象である|次を満たす|次のすべてを満たす)");
  private static final Pattern CONCLUSION = Pattern.compile("\"([^\"]+)\"に分類する");
  private static final String DASH = "- ";

  private final DataDictionary dictionary;

  ClassRules(DataDictionary dictionary) {
    this.dictionary = dictionary;
  }

  List<ClassRule> of(Collection<String> files) {
    List<ClassRule> rules = new ArrayList<>();
    for (String file : files) {
      RuleLines.of(file).stream()
          .filter(lines -> !FindingRule.isOne(lines))
          .forEach(lines -> rules.add(rule(lines)));
    }
    return rules;
  }

  private ClassRule rule(RuleLines lines) {
    TableSchema table = table(lines, dictionary);
    ConditionSentences sentences = new ConditionSentences(table);
    LinkedHashMap<String, Condition> conditions = new LinkedHashMap<>();
    for (String line : lines.when().subList(1, lines.when().size())) {
      String sentence = line.substring(DASH.length());
      conditions.put(sentence, sentences.read(sentence));
    }
    String population = only(CONCLUSION, lines.then().get(0));
    return new ClassRule(lines.name(), table, population, conditions, lines.annotations());
  }

  /** What a rule says that it is about. */
  static TableSchema table(RuleLines lines, DataDictionary dictionary) {
    return dictionary.bySubject(only(SUBJECT, lines.when().get(0)));
  }

  private static String only(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("not understood: " + line);
    }
    return matcher.group(1);
  }
}
