package kpi.rules.text.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
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
import kpi.model.fact.DataDictionary;
import kpi.model.fact.DeclaredSentences;
import kpi.rules.sentence.Said;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.source.Spelling;
import kpi.source.input.TypedText;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/** The sentences that rule files may be written in, read from a DSL file inside the jar. */
public final class Vocabulary {

  private static final Pattern SLOT_OF_KEY = Pattern.compile("\\{([a-z]+)(?::|\\})");

  /** Drools takes a tenth of a second for a DSL file, so each is read once. */
  private static final Map<Key, Vocabulary> LOADED = new ConcurrentHashMap<>();

  private record Key(String name, DeclaredSentences declared) {}

  private static final String CLASSIFICATION = "classification";
  private static final String FINDING = "finding";

  /** The lexer of DSL files takes no Japanese comma, so that it is written as in a Java pattern. */
  private static final String COMMA_IN_DSL = "\\u3001";

  /** What the files of {@code rules/} have in common. */
  private static final String CONDITION = "condition";

  private static final Map<String, List<String>> COMPOSED =
      Map.of(
          CLASSIFICATION, List.of(CONDITION, CLASSIFICATION),
          FINDING, List.of(CONDITION, FINDING));

  /** Rule files of {@code rules/} that say what cannot be right, by the start of their names. */
  private static final String FINDINGS = "findings";

  private final Key key;
  private final List<Sentence> sentences;

  private Vocabulary(Key key, List<Sentence> sentences) {
    this.key = key;
    this.sentences = List.copyOf(sentences);
  }

  /** The sentences of {@code rules/*.dslr}. */
  public static Vocabulary ofClassifications(DataDictionary dictionary) {
    return load(CLASSIFICATION, dictionary.sentences());
  }

  /** The sentences of {@code rules/findings*.dslr}. */
  public static Vocabulary ofFindings(DataDictionary dictionary) {
    return load(FINDING, dictionary.sentences());
  }

  /** The sentences of {@code kpi-definitions/&#42;/indicators.dslr}. */
  public static Vocabulary ofIndicators(DataDictionary dictionary) {
    return load("indicator", dictionary.sentences());
  }

  public static Vocabulary load(String name, DeclaredSentences declared) {
    return LOADED.computeIfAbsent(new Key(name, declared), Vocabulary::read);
  }

  private static Vocabulary read(Key key) {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    try (Reader reader = new StringReader(dsl(key.name(), key.declared()))) {
      if (!file.parseAndLoad(reader)) {
        throw new IllegalStateException(
            "the vocabulary " + key.name() + " is broken: " + file.getErrors());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<Sentence> sentences = new ArrayList<>();
    for (DSLMappingEntry entry : file.getMapping().getEntries()) {
      part(entry).ifPresent(part -> sentences.add(sentence(part, entry)));
    }
    return new Vocabulary(key, sentences);
  }

  /**
   * The DSL of a vocabulary: one file, or several one after the other, the sentences that the data
   * dictionary declares among those that speak of its items.
   */
  public static String dsl(String name, DeclaredSentences declared) {
    StringBuilder dsl = new StringBuilder();
    for (String part : parts(name)) {
      String file = "/kpi/vocabulary/" + part + ".dsl";
      try (InputStream stream = Vocabulary.class.getResourceAsStream(file)) {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        dsl.append(part.equals(CONDITION) ? new DeclaredDsl(declared).with(text) : text);
        dsl.append('\n');
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return dsl.toString();
  }

  private static List<String> parts(String name) {
    return COMPOSED.getOrDefault(name, List.of(name));
  }

  /** The sentences that no other vocabulary of {@code rules/} lists before it. */
  public List<Sentence> own() {
    List<String> shared =
        key.name().equals(FINDING)
            ? other(CONDITION).sentences().stream().map(Sentence::wording).toList()
            : List.of();
    return sentences.stream().filter(one -> !shared.contains(one.wording())).toList();
  }

  /**
   * The vocabulary of one file of a folder whose files are in this one. Findings are known by what
   * they tell and conclude, so that they stay findings in a file of any name.
   */
  public Vocabulary of(TypedText file) {
    boolean findings =
        holdsFindings(file.name())
            ? tellsFindings(file) || !other(CLASSIFICATION).concludesIn(file)
            : tellsFindings(file) && other(FINDING).concludesIn(file);
    return key.name().equals(CLASSIFICATION) && findings ? other(FINDING) : this;
  }

  private static boolean tellsFindings(TypedText file) {
    return file.text().lines().anyMatch(line -> line.strip().startsWith("@" + Annotations.TOLD));
  }

  private boolean concludesIn(TypedText file) {
    return file.text().lines().anyMatch(line -> !matches(Part.THEN, line.strip()).isEmpty());
  }

  /** Whether a file of {@code rules/} holds findings: {@code findings.dslr} and the like. */
  public static boolean holdsFindings(String file) {
    return file.substring(file.lastIndexOf('/') + 1).startsWith(FINDINGS);
  }

  /** Whether a rule written in it may bear an annotation. */
  public boolean allows(String annotation) {
    return key.name().equals(FINDING)
        ? Annotations.OF_FINDINGS.contains(annotation)
        : !Annotations.ONLY_OF_FINDINGS.contains(annotation);
  }

  /** The annotations that its rules may bear, as they are typed. */
  public String annotations() {
    return Annotations.typed(this::allows);
  }

  /** Whether a line that is no sentence here is one of the other files of {@code rules/}. */
  public boolean isSaidElsewhere(Part part, String line) {
    return COMPOSED.containsKey(key.name())
        && COMPOSED.keySet().stream().anyMatch(one -> !other(one).matches(part, line).isEmpty());
  }

  /** Another vocabulary with the same declared sentences. */
  private Vocabulary other(String name) {
    return load(name, key.declared());
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
    // The metadata of the mapping: what kind of sentence it is, and what it says or an example.
    Said said = Said.of(entry.getMetaData().getMetaData());
    return new Sentence(
        part,
        said.kind(),
        said.values(),
        entry.getMappingKey().replace(COMMA_IN_DSL, "、"),
        entry.getKeyPattern(),
        slots,
        entry.getMappingValue());
  }

  public String name() {
    return key.name();
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /**
   * The sentences, those together that differ only in the number of joined names, the fewest first.
   * In a DSL file each stands after the one with a name less.
   */
  public List<List<Sentence>> alike() {
    List<List<Sentence>> all = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Sentence> before = all.isEmpty() ? List.of() : all.get(all.size() - 1);
      if (before.isEmpty() || !sentence.isWithAnotherName(before.get(before.size() - 1))) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(sentence);
    }
    return all;
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

  /** Whether a line announces conditions that are indented below it. */
  public boolean announces(String line) {
    return matches(Part.WHEN, line).stream().anyMatch(match -> match.sentence().kind().isGroup());
  }

  /** Whether a line can only stand after {@code ならば}. */
  public boolean isConclusion(String line) {
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
        .map(sentence -> Likeness.asIfTyped(sentence, line))
        .distinct()
        .sorted(Comparator.comparingInt((String text) -> Spelling.distance(text, line)))
        .limit(howMany)
        .toList();
  }
}
