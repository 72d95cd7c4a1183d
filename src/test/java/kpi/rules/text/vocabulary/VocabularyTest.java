package kpi.rules.text.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.model.fact.Item;
import kpi.rules.sentence.Said;
import kpi.rules.text.ExampleLine;
import kpi.rules.text.StockExpander;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

  enum Shelf {
    CLASSIFICATIONS(
        Vocabulary.ofClassifications(Shipped.dictionary()), Shipped.RULES, "    企業が次を満たす"),
    FINDINGS(Vocabulary.ofFindings(Shipped.dictionary()), Shipped.RULES, "    企業が次を満たす"),
    INDICATORS(
        Vocabulary.ofIndicators(Shipped.dictionary()),
        Shipped.DEFINITIONS,
        "    指標\"venture-share\"を求める");

    final Vocabulary vocabulary;
    final Path folder;
    private final String subject;

    Shelf(Vocabulary vocabulary, Path folder, String subject) {
      this.vocabulary = vocabulary;
      this.folder = folder;
      this.subject = subject;
    }

    List<Path> files() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .filter(file -> file.toString().endsWith(".dslr"))
            .filter(this::holds)
            .sorted()
            .toList();
      }
    }

    boolean holds(Path file) {
      return Vocabulary.holdsFindings(file.getFileName().toString()) == (this == FINDINGS);
    }

    /** The vocabulary of a folder whose files are in this one, or in others. */
    Vocabulary ofFolder() {
      return this == FINDINGS ? Vocabulary.ofClassifications(Shipped.dictionary()) : vocabulary;
    }

    /** A rule around one line; what belongs around it is as short as can be. */
    String rule(Part part, String line) {
      boolean condition = line.startsWith("- ");
      String when = part == Part.THEN ? subject : condition ? subject + "\n    " + line : line;
      String then = part == Part.THEN ? line : "";
      return "ルール \"例\"\nもし\n" + when + "\nならば\n    " + then + "\n終わり\n";
    }
  }

  private static final Set<String> KEYWORDS = Set.of("もし", "ならば", "終わり");

  @ParameterizedTest
  @EnumSource
  void every_line_of_the_shipped_files_is_exactly_one_sentence(Shelf shelf) throws IOException {
    List<String> others = new ArrayList<>();
    int sentences = 0;
    for (Path file : shelf.files()) {
      Part part = Part.WHEN;
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        part = text.equals("もし") ? Part.WHEN : text.equals("ならば") ? Part.THEN : part;
        if (isSentence(text)) {
          sentences++;
          if (shelf.vocabulary.matches(part, text).size() != 1) {
            others.add(file + ": " + line);
          }
        }
      }
    }
    assertThat(others).isEmpty();
    assertThat(sentences).isGreaterThan(40);
  }

  private static boolean isSentence(String text) {
    return !text.isEmpty()
        && !text.startsWith("//")
        && !text.startsWith("@")
        && !text.startsWith("ルール \"")
        && !KEYWORDS.contains(text);
  }

  @ParameterizedTest
  @EnumSource
  void an_example_of_each_sentence_is_no_other_sentence(Shelf shelf) {
    for (Sentence sentence : shelf.vocabulary.sentences()) {
      assertThat(shelf.vocabulary.matches(sentence.part(), ExampleLine.of(sentence)))
          .as(sentence.wording())
          .extracting(SentenceMatch::sentence)
          .containsExactly(sentence);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_constraint_of_a_sentence_says_what_its_metadata_say(Shelf shelf) {
    for (Sentence sentence : shelf.vocabulary.sentences()) {
      String example = sentence.example();
      SentenceMatch match = shelf.vocabulary.matches(sentence.part(), example).get(0);
      assertThat(match.said()).isEqualTo(new Said(sentence.kind(), sentence.values()));
      assertThat(Said.of(match.said().key())).isEqualTo(match.said());
      switch (sentence.kind()) {
        case ROWS, ROWS_THAT, DEFINES, SHOWS, CLASSIFY ->
            assertThat(match.drl()).contains("\"" + match.said().first() + "\"");
        default -> assertThat(match.drl()).contains("\"" + match.said().key() + "\"");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void stock_drools_rewrites_no_part_of_an_example(Shelf shelf) {
    StockExpander stock = new StockExpander(shelf.vocabulary.name());
    for (Sentence sentence : shelf.vocabulary.sentences()) {
      String line = ExampleLine.of(sentence);
      String own = shelf.vocabulary.matches(sentence.part(), line).get(0).drl();
      String subject = own.endsWith(")") ? own.substring(0, own.length() - 1) : own;
      assertThat(stock.expand(shelf.rule(sentence.part(), line))).as(line).contains(subject);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASSIFICATIONS", "FINDINGS"})
  void sentences_stay_apart_whatever_item_of_the_data_they_speak_of(Shelf shelf) {
    Vocabulary vocabulary = shelf.vocabulary;
    StockExpander stock = new StockExpander(vocabulary.name());
    Set<String> labels = new TreeSet<>();
    Shipped.dictionary()
        .tables()
        .forEach(table -> table.speakable().stream().map(Item::label).forEach(labels::add));
    for (Sentence sentence : vocabulary.sentences()) {
      List<String> rules = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (String label : sentence.slots().isEmpty() ? Set.of("") : labels) {
        String line = ExampleLine.of(sentence, label);
        List<SentenceMatch> matches = vocabulary.matches(sentence.part(), line);
        assertThat(matches).as(line).hasSize(1);
        rules.add(shelf.rule(sentence.part(), line));
        String drl = matches.get(0).drl();
        expected.add(drl.endsWith(")") ? drl.substring(0, drl.length() - 1) : drl);
      }
      assertThat(stock.expand(String.join("", rules))).contains(expected);
    }
  }

  @Test
  void a_line_that_is_more_than_a_sentence_is_none() {
    Vocabulary vocabulary = Vocabulary.ofClassifications(Shipped.dictionary());
    assertThat(vocabulary.matches(Part.WHEN, "- 本社が日本にある")).hasSize(1);
    assertThat(vocabulary.matches(Part.WHEN, "- 本社が日本にある企業")).isEmpty();
    assertThat(vocabulary.matches(Part.WHEN, "本社が日本にある")).isEmpty();
    assertThat(vocabulary.matches(Part.THEN, "- 本社が日本にある")).isEmpty();
  }

  @Test
  void what_is_typed_in_a_slot_is_never_read_as_another_slot() {
    String line = "- \"{b}\"又は\"$1 {c}\"に該当する";
    assertThat(Vocabulary.ofClassifications(Shipped.dictionary()).matches(Part.WHEN, line))
        .singleElement()
        .extracting(SentenceMatch::drl)
        .isEqualTo("holds(\"member-of|{b}|$1 {c}\")");
  }
}
