package kpi.loading.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kpi.source.Characters;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.input.SourceText;

/** One walk over the events of a YAML text, which keeps the place of every key and value. */
final class YamlWalk {

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  // Length-limited, since the time to read a number grows with the square of its length.
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,29})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,29})\\.[0-9]{1,30}");
  private static final int INT_DIGITS = 9;
  private static final int ALIASES = 100;

  private final SourceText text;
  private final Messages messages;
  private final YAMLParser parser;
  private final Map<JsonPointer, Place> keys = new HashMap<>();
  private final Map<JsonPointer, Place> values = new HashMap<>();
  private final Map<String, JsonNode> anchors = new HashMap<>();
  private boolean whole = true;
  private boolean tooMuch;
  private int openAnchors;
  private int aliases;

  private YamlWalk(SourceText text, Messages messages, YAMLParser parser) {
    this.text = text;
    this.messages = messages;
    this.parser = parser;
  }

  static Optional<YamlFile> read(SourceText text, Messages messages) {
    try (YAMLParser parser = FACTORY.createParser(text.text())) {
      return new YamlWalk(text, messages, parser).document();
    } catch (JacksonException broken) {
      messages.add(YamlSyntax.error(text, broken));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.empty();
  }

  private Optional<YamlFile> document() throws IOException {
    if (parser.nextToken() == null) {
      messages.add(Message.error("yaml-empty-file", Place.of(text.name())));
      return Optional.empty();
    }
    JsonNode root = node(JsonPointer.empty());
    if (!tooMuch && parser.nextToken() != null) {
      add(Message.error("yaml-second-document", place()));
    }
    return whole ? Optional.of(new YamlFile(text, root, keys, values)) : Optional.empty();
  }

  private JsonNode node(JsonPointer at) throws IOException {
    values.put(at, place());
    if (values.size() > Limits.YAML_VALUES) {
      refuse("yaml-too-many-values", Limits.YAML_VALUES);
      return NODES.nullNode();
    }
    if (parser.isCurrentAlias()) {
      return alias(parser.getText());
    }
    String anchor = parser.getObjectId();
    if (anchor == null) {
      return plainNode(at);
    }
    openAnchors++;
    JsonNode node = plainNode(at);
    openAnchors--;
    anchors.put(anchor, node);
    return node;
  }

  private JsonNode plainNode(JsonPointer at) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> array(at);
      default -> scalar();
    };
  }

  private ObjectNode object(JsonPointer at) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (!tooMuch && parser.nextToken() != JsonToken.END_OBJECT) {
      Place place = place();
      String key = read(parser.currentName());
      JsonPointer pointer = at.appendProperty(key);
      if (object.has(key)) {
        String first = Integer.toString(keys.get(pointer).line());
        add(Message.error("yaml-duplicate-key", place, key, first));
      }
      keys.put(pointer, place);
      parser.nextToken();
      object.set(key, node(pointer));
    }
    return object;
  }

  private ArrayNode array(JsonPointer at) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (!tooMuch && parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(at.appendIndex(array.size())));
    }
    return array;
  }

  /** Aliases within what is itself named, or very many of them, can grow without bound. */
  private JsonNode alias(String name) throws IOException {
    JsonNode node = anchors.get(name);
    if (node == null || openAnchors > 0 || ++aliases > ALIASES) {
      add(Message.error("yaml-alias", place(), name));
      whole = false;
      return NODES.nullNode();
    }
    return node;
  }

  private JsonNode scalar() throws IOException {
    String written = read(parser.getText());
    return switch (parser.currentToken()) {
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_TRUE, VALUE_FALSE ->
          written.equalsIgnoreCase("true") || written.equalsIgnoreCase("false")
              ? NODES.booleanNode(written.equalsIgnoreCase("true"))
              : NODES.textNode(written);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(written);
      default -> NODES.textNode(written);
    };
  }

  /** A text as it is meant. An escape may stand for what no document can hold. */
  private String read(String written) {
    if (written.length() > Limits.YAML_VALUE) {
      refuse("yaml-value-too-long", Limits.YAML_VALUE);
      return "";
    }
    OptionalInt unwritable = Characters.firstUnwritable(written);
    if (unwritable.isPresent()) {
      String name = Characters.nameAt(written, unwritable.getAsInt());
      add(Message.error("yaml-unwritable-character", place(), name));
    }
    return Characters.composed(written);
  }

  /** Ends the walk: what follows is not looked at. */
  private void refuse(String code, int most) {
    if (!tooMuch) {
      messages.add(Message.error(code, place(), Integer.toString(most)));
    }
    tooMuch = true;
    whole = false;
  }

  private static JsonNode number(String written) {
    if (WHOLE.matcher(written).matches()) {
      BigDecimal number = new BigDecimal(written);
      return written.length() <= INT_DIGITS
          ? NODES.numberNode(number.intValueExact())
          : NODES.numberNode(number.toBigIntegerExact());
    }
    return DECIMAL.matcher(written).matches()
        ? NODES.numberNode(new BigDecimal(written))
        : NODES.textNode(written);
  }

  private Place place() {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(text.name(), location.getLineNr(), location.getColumnNr());
  }

  private void add(Message message) {
    messages.add(YamlSyntax.withLine(message, text));
  }
}
