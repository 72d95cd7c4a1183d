package kpi.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.text.Sentence.Part;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/** The sentences that rule files may be written in, read from a DSL file inside the jar. */
public final class Vocabulary {

  private static final Pattern SLOT_OF_KEY = Pattern.compile("\\{([a-z]+)(?::|\\})");

  /** Drools takes a tenth of a second for a DSL file, so each is read once. */
  private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final List<Sentence> sentences;

  private Vocabulary(String name, List<Sentence> sentences) {
    this.name = name;
    this.sentences = List.copyOf(sentences);
  }

  /** The sentences of {@code rules/*.dslr}. */
  public static Vocabulary ofClassifications() {
    return load("classification");
  }

  /** The sentences of {@code kpi-definitions/&#42;/indicators.dslr}. */
  public static Vocabulary ofIndicators() {
    return load("indicator");
  }

  static Vocabulary load(String name) {
    return LOADED.computeIfAbsent(name, Vocabulary::read);
  }

  private static Vocabulary read(String name) {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    try (Reader reader = open(name)) {
      if (!file.parseAndLoad(reader)) {
        throw new IllegalStateException(
            "the vocabulary " + name + " is broken: " + file.getErrors());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<Sentence> sentences = new ArrayList<>();
    for (DSLMappingEntry entry : file.getMapping().getEntries()) {
      part(entry).ifPresent(part -> sentences.add(sentence(part, entry)));
    }
    return new Vocabulary(name, sentences);
  }

  private static Reader open(String name) {
    InputStream stream = Vocabulary.class.getResourceAsStream("/kpi/vocabulary/" + name + ".dsl");
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static Optional<Part> part(DSLMappingEntry entry) {
    if (entry.getSection() == DSLMappingEntry.CONDITION) {
      return Optional.of(Part.WHEN);
    } else if (entry.getSection() == DSLMappingEntry.CONSEQUENCE) {
      return Optional.of(Part.THEN);
    }
    return Optional.empty();
  }

  private static Sentence sentence(Part part, DSLMappingEntry entry) {
    List<String> slots = new ArrayList<>();
    Matcher slot = SLOT_OF_KEY.matcher(entry.getMappingKey());
    while (slot.find()) {
      slots.add(slot.group(1));
    }
    return new Sentence(
        part, entry.getMappingKey(), entry.getKeyPattern(), slots, entry.getMappingValue());
  }

  public String name() {
    return name;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** Every sentence that the whole line is; a sound rule file has exactly one per line. */
  public List<SentenceMatch> matches(Part part, String line) {
    List<SentenceMatch> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Matcher matcher = sentence.wholeLine().matcher(line);
      if (sentence.part() == part && matcher.matches()) {
        found.add(new SentenceMatch(sentence, slots(sentence, matcher)));
      }
    }
    return found;
  }

  /** Whether a line can only stand after {@code ならば}. */
  boolean isConclusion(String line) {
    return matches(Part.WHEN, line).isEmpty() && !matches(Part.THEN, line).isEmpty();
  }

  private static Map<String, String> slots(Sentence sentence, Matcher matcher) {
    Map<String, String> slots = new LinkedHashMap<>();
    for (int i = 0; i < sentence.slots().size(); i++) {
      slots.put(sentence.slots().get(i), matcher.group(i + 1));
    }
    return slots;
  }

  /** The sentences most like a line that is none, the nearest first. */
  public List<String> nearest(Part part, String line, int howMany) {
    return sentences.stream()
        .filter(sentence -> sentence.part() == part)
        .map(sentence -> Wording.asIfTyped(sentence, line))
        .distinct()
        .sorted(Comparator.comparingInt((String text) -> Wording.distance(text, line)))
        .limit(howMany)
        .toList();
  }
}
