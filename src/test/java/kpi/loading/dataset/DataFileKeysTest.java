package kpi.loading.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The keys of the YAML files of a dataset, as its suppliers read of them, are those of the schemas.
 */
class DataFileKeysTest {

  private static final Path README = Path.of("fixtures/README.md");
  private static final Path SCHEMAS = Path.of("src/main/resources/kpi/schema");
  private static final List<String> FILES =
      List.of("dataset", "followups", "references", "history");
  private static final String FROM = "<!-- データのファイルの項目 ここから -->\n";
  private static final String TO = "<!-- データのファイルの項目 ここまで -->\n";

  @Test
  void the_readme_lists_every_key_with_its_meaning() throws IOException {
    String readme = Files.readString(README);
    String listed = readme.substring(readme.indexOf(FROM) + FROM.length(), readme.indexOf(TO));
    assertThat(listed).isEqualTo(listing());
  }

  /** Prints the list for the README. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(FROM + listing() + TO);
  }

  private static String listing() throws IOException {
    StringBuilder listing = new StringBuilder();
    for (String file : FILES) {
      JsonNode schema =
          new ObjectMapper().readTree(SCHEMAS.resolve(file + ".schema.json").toFile());
      Map<String, JsonNode> keys = new LinkedHashMap<>();
      collect(schema, "", schema.path("$defs"), keys);
      listing.append("\n### ").append(file).append(".yaml\n\n| 項目 | 名称 | 意味 |\n|---|---|---|\n");
      keys.forEach(
          (key, node) ->
              listing.append(
                  "| `%s` | %s | %s |\n"
                      .formatted(
                          key, node.path("title").asText(), node.path("description").asText())));
    }
    return listing.append('\n').toString();
  }

  private static void collect(
      JsonNode schema, String path, JsonNode definitions, Map<String, JsonNode> keys) {
    JsonNode node = resolved(schema, definitions);
    for (Map.Entry<String, JsonNode> one : node.path("properties").properties()) {
      JsonNode own = resolved(one.getValue(), definitions);
      String key = path + one.getKey();
      if (keys.putIfAbsent(key, own) == null) {
        collect(own, key + " の ", definitions, keys);
      }
    }
    for (String within : List.of("additionalProperties", "items")) {
      if (node.path(within).isObject()) {
        collect(node.get(within), path, definitions, keys);
      }
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      node.path(choice).forEach(one -> collect(one, path, definitions, keys));
    }
  }

  /** What is said where it is used goes before what is said where it is defined. */
  private static JsonNode resolved(JsonNode schema, JsonNode definitions) {
    if (!schema.has("$ref")) {
      return schema;
    }
    ObjectNode all =
        definitions.get(schema.get("$ref").asText().replace("#/$defs/", "")).deepCopy();
    schema.properties().forEach(one -> all.set(one.getKey(), one.getValue()));
    all.remove("$ref");
    return all;
  }
}
