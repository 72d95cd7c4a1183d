package kpi.loading.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpi.source.Message;
import kpi.source.Messages;

/** Holds a YAML file against one of our schemas and tells every violation in our own words. */
final class SchemaCheck {

  private static final Map<String, SchemaCheck> READ = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build()));

  private final JsonNode definition;
  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
    this.definition = schema.getSchemaNode();
  }

  /**
   * @param name the file's name in {@code kpi/schema} without {@code .schema.json}
   */
  static SchemaCheck named(String name) {
    return READ.computeIfAbsent(name, SchemaCheck::load);
  }

  void check(YamlFile file, Messages messages) {
    List<Error> errors = schema.validate(file.root());
    for (Error error : errors) {
      if (!isAside(error, errors)) {
        messages.add(message(file, error));
      }
    }
  }

  private static SchemaCheck load(String name) {
    String resource = "/kpi/schema/" + name + ".schema.json";
    try (InputStream stream = SchemaCheck.class.getResourceAsStream(resource)) {
      return new SchemaCheck(REGISTRY.getSchema(stream));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  /**
   * Whether an error only repeats another: a choice that fails tells of every alternative. What is
   * wrong deeper inside an alternative says more than the choice; else the choice says enough.
   */
  private static boolean isAside(Error error, List<Error> all) {
    if (isChoice(error)) {
      return all.stream().anyMatch(other -> explains(other, error) || isTypeOf(other, error));
    }
    return all.stream()
        .anyMatch(
            choice ->
                isChoice(choice)
                    && isWithin(error, choice)
                    && error.getInstanceLocation().equals(choice.getInstanceLocation()));
  }

  private static boolean isChoice(Error error) {
    return error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf");
  }

  private static boolean isWithin(Error error, Error choice) {
    return error.getEvaluationPath().startsWith(choice.getEvaluationPath())
        && error.getInstanceLocation().startsWith(choice.getInstanceLocation())
        && error != choice;
  }

  private static boolean explains(Error error, Error choice) {
    return isWithin(error, choice)
        && !error.getInstanceLocation().equals(choice.getInstanceLocation());
  }

  private static boolean isTypeOf(Error error, Error choice) {
    return error.getKeyword().equals("type")
        && error.getInstanceLocation().equals(choice.getInstanceLocation());
  }

  private Message message(YamlFile file, Error error) {
    JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
    JsonNode written = file.root().at(at);
    String about = description(error);
    return switch (error.getKeyword()) {
      case "additionalProperties", "propertyNames", "unevaluatedProperties" ->
          unknownKey(file, at.appendProperty(error.getProperty()), error);
      case "required", "dependentRequired" -> {
        String missing = error.getArguments()[0].toString();
        yield file.keyError("yaml-missing-key", at, missing, describedKey(error, missing));
      }
      case "enum", "const" ->
          file.error("yaml-wrong-value", at, text(written), choices(error.getSchemaNode()));
      case "type" ->
          written.isNull()
              ? file.keyError("yaml-empty", at, name(at), about)
              : file.error("yaml-needs-" + type(error), at, text(written), about);
      case "pattern", "format" -> file.error("yaml-wrong-form", at, text(written), about);
      case "minLength", "minItems", "minProperties" ->
          file.error("yaml-empty", at, name(at), about);
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          file.error("yaml-out-of-range", at, text(written), about);
      case "uniqueItems" -> file.error("yaml-repeated-item", at);
      case "oneOf", "anyOf" -> file.error("yaml-one-of", at, alternatives(error.getSchemaNode()));
      case "not" -> file.error("yaml-not-allowed", at, keys(error.getSchemaNode()));
      default -> file.error("yaml-does-not-fit", at, error.getMessage());
    };
  }

  private Message unknownKey(YamlFile file, JsonPointer at, Error error) {
    JsonNode names = error.getSchemaNode();
    if (names.has("pattern")) {
      String pattern = names.get("pattern").asText();
      return file.keyError(
          "yaml-wrong-key-form", at, error.getProperty(), pattern, description(error));
    }
    List<String> allowed = new ArrayList<>();
    if (names.has("enum")) {
      names.get("enum").forEach(name -> allowed.add(name.asText()));
    } else {
      parent(error).path("properties").fieldNames().forEachRemaining(allowed::add);
    }
    return file.keyError("yaml-unknown-key", at, error.getProperty(), String.join(", ", allowed));
  }

  /** The part of the schema that holds the violated keyword. */
  private JsonNode parent(Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    return definition.at(JsonPointer.compile(fragment).head());
  }

  private String description(Error error) {
    return parent(error).path("description").asText("");
  }

  private String describedKey(Error error, String key) {
    return parent(error).path("properties").path(key).path("description").asText("");
  }

  private static String type(Error error) {
    JsonNode types = error.getSchemaNode();
    return types.isArray() ? types.get(0).asText() : types.asText();
  }

  private static String choices(JsonNode allowed) {
    List<String> all = new ArrayList<>();
    if (allowed.isArray()) {
      allowed.forEach(choice -> all.add(choice.asText()));
    } else {
      all.add(allowed.asText());
    }
    return String.join(", ", all);
  }

  private String alternatives(JsonNode choice) {
    List<String> all = new ArrayList<>();
    for (JsonNode alternative : choice) {
      String reference = alternative.path("$ref").asText("#");
      all.add(keys(reference.equals("#") ? alternative : definition.at(reference.substring(1))));
    }
    return String.join(" / ", all);
  }

  private static String keys(JsonNode schemaPart) {
    List<String> keys = new ArrayList<>();
    schemaPart.path("required").forEach(key -> keys.add(key.asText()));
    return String.join(" + ", keys);
  }

  private static String name(JsonPointer at) {
    return at.last() == null ? "" : at.last().getMatchingProperty();
  }

  private static String text(JsonNode written) {
    return written.isValueNode() ? written.asText() : "";
  }
}
