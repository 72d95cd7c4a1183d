package kpi.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.cli.InProcess.Ended;
import kpi.differential.oracle.Members;
import kpi.differential.oracle.Membership;
import kpi.differential.oracle.Oracle;
import kpi.model.Truth;

/** What {@code explain} says of some subjects and indicators against what must come out. */
final class Explanations {

  private final Folder folder;
  private final List<String> differences = new ArrayList<>();

  private Explanations(Folder folder) {
    this.folder = folder;
  }

  /**
   * @param memberships of one subject
   */
  static List<String> differences(Folder folder, List<Membership> memberships) {
    Explanations explanations = new Explanations(folder);
    explanations.subject(memberships);
    return explanations.differences;
  }

  static List<String> differences(Folder folder, String indicator, Oracle oracle) {
    Explanations explanations = new Explanations(folder);
    explanations.indicator(indicator, oracle.members(indicator));
    return explanations.differences;
  }

  private void indicator(String id, Map<String, Members> expected) {
    Ended ended = Ran.explain(folder, id);
    if (ended.exitCode() != 0) {
      differences.add("explain %s: exit code %s: %s".formatted(id, ended.exitCode(), ended.log()));
      return;
    }
    for (JsonNode cell : Ran.json(ended.out()).at("/indicator/cells")) {
      Map<String, String> stratum = new TreeMap<>();
      cell.get("stratum").properties().forEach(s -> stratum.put(s.getKey(), s.getValue().asText()));
      Members members = expected.get(id + stratum);
      if (members != null) {
        JsonNode found = cell.get("members");
        String where = "explain " + id + stratum + " ";
        rows(where + "base", members.base(), found.get("base"), members.adding());
        rows(where + "part", members.part(), found.get("part"), members.adding());
        rows(
            where + "undetermined",
            members.undetermined(),
            found.get("undetermined"),
            members.adding());
        rows(where + "blank", members.blank(), found.get("blank"), members.blank());
      }
    }
  }

  private void rows(String where, Set<String> expected, JsonNode found, Set<String> asked) {
    TreeSet<String> wanted = new TreeSet<>(expected);
    TreeSet<String> got = new TreeSet<>();
    found.forEach(row -> got.add(row.get("id").asText()));
    if (!where.endsWith("blank")) {
      wanted.retainAll(asked);
      got.retainAll(asked);
    }
    if (!wanted.equals(got)) {
      differences.add("%s: expected %s, found %s".formatted(where, wanted, got));
    }
  }

  private void subject(List<Membership> memberships) {
    String id = memberships.get(0).subjectId();
    Ended ended = Ran.explain(folder, id);
    if (ended.exitCode() != 0) {
      differences.add("explain %s: exit code %s: %s".formatted(id, ended.exitCode(), ended.log()));
      return;
    }
    Map<String, String> expected = new TreeMap<>();
    for (Membership one : memberships) {
      expected.put(one.population(), one.truth() + " " + sorted(one.answers()));
    }
    Map<String, String> found = new TreeMap<>();
    for (JsonNode subject : Ran.json(ended.out()).get("subjects")) {
      if (subject.get("subjectType").asText().equals(memberships.get(0).subjectType())) {
        subject.get("populations").forEach(one -> population(one, found));
      }
    }
    for (String population : expected.keySet()) {
      String got = found.getOrDefault(population, "nothing");
      if (!expected.get(population).equals(got)) {
        differences.add(
            "explain %s %s: expected %s, found %s"
                .formatted(id, population, expected.get(population), got));
      }
    }
  }

  private static void population(JsonNode node, Map<String, String> found) {
    Map<String, Map<String, Truth>> answers = new TreeMap<>();
    for (JsonNode rule : node.get("rules")) {
      Map<String, Truth> own = new TreeMap<>();
      rule.get("conditions")
          .forEach(one -> own.put(one.get("sentence").asText(), truth(one.get("answer"))));
      answers.put(rule.get("rule").asText(), own);
    }
    found.put(node.get("population").asText(), truth(node.get("membership")) + " " + answers);
  }

  private static Truth truth(JsonNode word) {
    return switch (word.asText()) {
      case "yes" -> Truth.YES;
      case "no" -> Truth.NO;
      default -> Truth.UNKNOWN;
    };
  }

  private static Map<String, Map<String, Truth>> sorted(Map<String, Map<String, Truth>> answers) {
    Map<String, Map<String, Truth>> sorted = new TreeMap<>();
    answers.forEach((rule, own) -> sorted.put(rule, new TreeMap<>(own)));
    return sorted;
  }
}
