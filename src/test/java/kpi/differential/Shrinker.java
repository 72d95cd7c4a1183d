package kpi.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes rules, lines, indicators, strata, tables, rows and cells out of a folder for as long as it
 * still shows what it is to show.
 */
final class Shrinker {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of(
          "company_id",
          "hub_id",
          "theme",
          "course_name",
          "question",
          "answer",
          "phase",
          "kind",
          "written_agreement",
          "theme_id",
          "fiscal_year",
          "item_id");
  private static final String END = "終わり\n";

  private final Predicate<Folder> shows;
  private Folder smallest;

  private Shrinker(Folder folder, Predicate<Folder> shows) {
    this.smallest = folder;
    this.shows = shows;
  }

  static Folder shrunk(Folder folder, Predicate<Folder> shows) {
    Shrinker shrinker = new Shrinker(folder, shows);
    Folder before;
    do {
      before = shrinker.smallest;
      shrinker.pass();
    } while (!before.equals(shrinker.smallest));
    return shrinker.smallest;
  }

  private void pass() {
    smallest.paths(Folder.DEFINITIONS, "kpi.yaml").forEach(this::kpi);
    smallest.paths(Folder.DEFINITIONS, "kpi.yaml").forEach(this::indicators);
    smallest.paths("", ".dslr").forEach(this::rules);
    smallest.paths(Folder.DATA, ".csv").forEach(this::table);
    table(Folder.DATA + "history.yaml");
    smallest.paths(Folder.DATA, ".csv").forEach(this::rows);
    smallest.paths("", ".dslr").forEach(this::lines);
    smallest.paths(Folder.DEFINITIONS, "kpi.yaml").forEach(this::strata);
    smallest.paths(Folder.DATA, ".csv").forEach(this::columns);
  }

  private boolean isTaken(Folder smaller) {
    boolean taken = shows.test(smaller);
    if (taken) {
      smallest = smaller;
    }
    return taken;
  }

  /** Each piece is tried without, from the last. */
  private void pieces(String path, List<String> pieces, String between, int keep) {
    List<String> left = new ArrayList<>(pieces);
    for (int at = left.size() - 1; at >= keep; at--) {
      List<String> fewer = new ArrayList<>(left);
      fewer.remove(at);
      if (isTaken(smallest.with(path, String.join(between, fewer)))) {
        left = fewer;
      }
    }
  }

  private void rules(String path) {
    pieces(path, Arrays.asList(smallest.files().get(path).split("(?<=" + END + ")")), "", 0);
  }

  private void lines(String path) {
    pieces(path, Arrays.asList(smallest.files().get(path).split("(?<=\n)")), "", 0);
  }

  private void rows(String path) {
    pieces(path, Arrays.asList(smallest.files().get(path).split("(?<=\n)")), "", 1);
  }

  /** A table, and what the header says of it. */
  private void table(String path) {
    String header = Folder.DATA + "dataset.yaml";
    ObjectNode yaml = read(smallest.files().get(header));
    String file = path.substring(Folder.DATA.length());
    ((ObjectNode) yaml.path("provenance")).remove(file);
    if (yaml.path("tables") instanceof ObjectNode tables) {
      tables.remove(file.replace(".csv", ""));
    }
    isTaken(smallest.without(path).with(header, written(yaml)));
  }

  private void kpi(String path) {
    isTaken(smallest.without(path).without(path.replace("kpi.yaml", "indicators.dslr")));
  }

  /** An indicator with its rules. */
  private void indicators(String path) {
    int count = read(smallest.files().get(path)).path("indicators").size();
    for (int at = count - 1; at >= 0; at--) {
      ObjectNode yaml = read(smallest.files().get(path));
      ArrayNode indicators = (ArrayNode) yaml.path("indicators");
      String id = indicators.get(at).path("id").asText();
      indicators.remove(at);
      String rules = path.replace("kpi.yaml", "indicators.dslr");
      String others =
          Arrays.stream(smallest.files().get(rules).split("(?<=" + END + ")"))
              .filter(rule -> !rule.contains("指標\"" + id + "\"を求める"))
              .filter(rule -> !rule.contains("指標\"" + id + "\"の値がある"))
              .collect(Collectors.joining());
      isTaken(smallest.with(path, written(yaml)).with(rules, others));
    }
  }

  /** Strata of an indicator, values of a stratum, and strata that nothing uses. */
  private void strata(String path) {
    ObjectNode yaml = read(smallest.files().get(path));
    for (int i = 0; i < yaml.path("indicators").size(); i++) {
      for (int s = yaml.path("indicators").get(i).at("/strata/0").size() - 1; s >= 0; s--) {
        ObjectNode fewer = read(smallest.files().get(path));
        ((ArrayNode) fewer.path("indicators").get(i).at("/strata/0")).remove(s);
        isTaken(smallest.with(path, written(fewer)));
      }
    }
    yaml.path("strata")
        .properties()
        .forEach(
            stratum -> {
              stratum
                  .getValue()
                  .path("values")
                  .properties()
                  .forEach(
                      value ->
                          without(path, "/strata/" + stratum.getKey() + "/values", value.getKey()));
              without(path, "/strata", stratum.getKey());
            });
  }

  private void without(String path, String at, String key) {
    ObjectNode yaml = read(smallest.files().get(path));
    if (yaml.at(at) instanceof ObjectNode node) {
      node.remove(key);
      if (at.equals("/strata") && node.isEmpty()) {
        yaml.remove("strata");
      }
      isTaken(smallest.with(path, written(yaml)));
    }
  }

  /** Blanks whole columns, so that what is written matters. */
  private void columns(String path) {
    List<String> lines = smallest.files().get(path).lines().toList();
    if (lines.stream().anyMatch(line -> line.contains("\""))) {
      return;
    }
    String[] names = lines.get(0).split(",");
    for (int column = 0; column < names.length; column++) {
      if (KEYS.contains(names[column])) {
        continue;
      }
      List<String> blanked = new ArrayList<>(smallest.files().get(path).lines().toList());
      for (int row = 1; row < blanked.size(); row++) {
        String[] cells = blanked.get(row).split(",", -1);
        cells[column] = "";
        blanked.set(row, String.join(",", cells));
      }
      isTaken(smallest.with(path, String.join("\n", blanked) + "\n"));
    }
  }

  private static ObjectNode read(String yaml) {
    try {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String written(JsonNode yaml) {
    try {
      return YAML.writeValueAsString(yaml);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
