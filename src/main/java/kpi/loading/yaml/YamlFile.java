package kpi.loading.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import kpi.source.input.InputFile;
import kpi.source.input.SourceText;
import kpi.source.input.TypedText;

/**
 * A YAML file: its tree, and where in the file each value stands.
 *
 * <p>A plain value is a number only in the form of JSON without exponent, a truth value only as
 * {@code true} or {@code false}; everything else is text as written, so that {@code R7}, {@code
 * 2026-01-01}, {@code 0123}, {@code 12:30} and {@code no} keep their form.
 */
public final class YamlFile {

  private final SourceText text;
  private final JsonNode root;
  private final Map<JsonPointer, Place> keys;
  private final Map<JsonPointer, Place> values;

  YamlFile(
      SourceText text,
      JsonNode root,
      Map<JsonPointer, Place> keys,
      Map<JsonPointer, Place> values) {
    this.text = text;
    this.root = root;
    this.keys = keys;
    this.values = values;
  }

  /**
   * Reads a file and checks it.
   *
   * @param name the file's name as its user knows it
   * @param schema the name of a schema of {@code kpi/schema}, for example {@code dataset}
   * @return empty if there was an error; all of them are then among the messages
   */
  public static Optional<YamlFile> read(Path file, String name, String schema, Messages messages) {
    try {
      return of(SourceText.read(file, name), schema, messages);
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
      return Optional.empty();
    }
  }

  /**
   * As {@link #read}, of a file that stands in a folder and must not lead out of it.
   *
   * @param name the file's name within the folder
   */
  public static Optional<YamlFile> readWithin(
      Path folder, String name, String schema, Messages messages) {
    try {
      return read(InputFile.within(folder, folder.resolve(name), name), name, schema, messages);
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
      return Optional.empty();
    }
  }

  /**
   * As {@link #readWithin}, of a file that staff edit: what people type on Japanese Windows is read
   * and warned of, as with rule files.
   *
   * @param name what the file is called in messages
   */
  public static Optional<YamlFile> typed(
      Path folder, Path file, String name, String schema, Messages messages) {
    try {
      TypedText typed = TypedText.read(InputFile.within(folder, file, name), name);
      typed.slips().forEach(messages::add);
      return of(typed.lines(), schema, messages);
    } catch (Rejected unreadable) {
      unreadable.messages().forEach(messages::add);
      return Optional.empty();
    }
  }

  /** As {@link #read}, of a text that is already in memory. */
  public static Optional<YamlFile> of(SourceText text, String schema, Messages messages) {
    Messages own = new Messages();
    Optional<YamlFile> file = of(text, own);
    file.ifPresent(read -> SchemaCheck.named(schema).check(read, own));
    messages.addAll(own);
    return own.hasErrors() ? Optional.empty() : file;
  }

  /** Reads a text that no schema describes; empty if it is no YAML at all. */
  public static Optional<YamlFile> of(SourceText text, Messages messages) {
    return YamlWalk.read(text, messages);
  }

  public String name() {
    return text.name();
  }

  public JsonNode root() {
    return root;
  }

  /** SHA-256 of what the file says; neither comments nor layout matter. */
  public String contentDigest() {
    return FileDigest.sha256(root.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Where a value starts; for what stands behind an alias, where the alias stands. */
  public Place place(JsonPointer pointer) {
    JsonPointer at = pointer;
    while (!values.containsKey(at)) {
      at = at.head();
    }
    return values.get(at);
  }

  /** Where the key of a value stands; where there is none, the value itself. */
  public Place keyPlace(JsonPointer pointer) {
    Place place = keys.get(pointer);
    return place == null ? place(pointer) : place;
  }

  /** An error about the value, with the line it stands on. */
  public Message error(String code, JsonPointer pointer, String... arguments) {
    return withLine(Message.error(code, place(pointer), arguments));
  }

  /** An error about the key of a value, with the line it stands on. */
  public Message keyError(String code, JsonPointer pointer, String... arguments) {
    return withLine(Message.error(code, keyPlace(pointer), arguments));
  }

  /** A warning about the value, with the line it stands on. */
  public Message warning(String code, JsonPointer pointer, String... arguments) {
    return withLine(Message.warning(code, place(pointer), arguments));
  }

  private Message withLine(Message message) {
    return YamlSyntax.withLine(message, text);
  }
}
