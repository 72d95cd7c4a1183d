package kpi.analysis.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.analysis.vocabulary.view.VocabularyJson;
import kpi.analysis.vocabulary.view.VocabularyMarkdown;
import kpi.analysis.vocabulary.view.VocabularyText;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.Question;
import kpi.rules.finding.FindingRule;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.Slots;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Sentence;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyListingTest {

  enum Shelf {
    CLASSIFICATIONS(Vocabulary.ofClassifications(Shipped.dictionary()), Shipped.RULES),
    FINDINGS(Vocabulary.ofFindings(Shipped.dictionary()), Shipped.RULES),
    INDICATORS(Vocabulary.ofIndicators(Shipped.dictionary()), Shipped.DEFINITIONS);

    final Vocabulary vocabulary;
    final Path folder;

    Shelf(Vocabulary vocabulary, Path folder) {
      this.vocabulary = vocabulary;
      this.folder = folder;
    }

    List<RuleText> rules() {
      try {
        Vocabulary ofFolder =
            this == FINDINGS ? Vocabulary.ofClassifications(Shipped.dictionary()) : vocabulary;
        return RuleFolder.read(folder, ofFolder, new Messages()).stream()
            .filter(rule -> FindingRule.isOne(rule) == (this == FINDINGS))
            .toList();
      } catch (Rejected rejected) {
        throw new AssertionError(rejected);
      }
    }

    VocabularyListing listing() {
      return VocabularyListing.of(vocabulary, Shipped.dictionary(), rules());
    }

    Path readme() {
      return folder.resolve("README.md");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_sentence_is_listed_with_an_example_that_is_valid(Shelf shelf) {
    List<String> examples =
        shelf.listing().entries().stream().flatMap(entry -> entry.examples().stream()).toList();
    assertThat(examples).hasSize(shelf.vocabulary.sentences().size()).doesNotHaveDuplicates();
    for (VocabularyEntry entry : shelf.listing().entries()) {
      for (String example : entry.examples()) {
        List<SentenceMatch> matches = shelf.vocabulary.matches(entry.sentence().part(), example);
        assertThat(matches).as(example).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASSIFICATIONS", "FINDINGS"})
  void examples_of_conditions_make_sense_for_the_data_and_the_shipped_rules(Shelf shelf) {
    Set<String> populations =
        Shelf.CLASSIFICATIONS.rules().stream()
            .map(rule -> rule.conclusions().get(0).match().slot("a"))
            .collect(Collectors.toSet());
    Vocabulary vocabulary = shelf.vocabulary;
    for (VocabularyEntry entry : shelf.listing().entries()) {
      for (String example : entry.examples()) {
        if (example.startsWith("- ")) {
          Said said = vocabulary.matches(Part.WHEN, example).get(0).said();
          if (!said.kind().isGroup()) {
            Question question = question(said, example);
            assertThat(populations).as(example).containsAll(question.populations());
          }
        }
      }
    }
  }

  private static Question question(Said said, String example) {
    List<Question> read =
        Shipped.dictionary().tables().stream().flatMap(table -> read(said, table)).toList();
    assertThat(read).as(example).isNotEmpty();
    return read.get(0);
  }

  private static Stream<Question> read(Said said, TableSchema table) {
    try {
      return Stream.of(Slots.question(said, table));
    } catch (Exception senseless) {
      return Stream.empty();
    }
  }

  @Test
  void a_sentence_speaks_of_the_items_of_its_type_and_no_others() {
    assertThat(labels("- {item}が{limit}以下である"))
        .contains("従業員数", "資本金又は出資総額", "受入人数", "単年度の助成額")
        .doesNotContain("創業", "企業名", "医療機器の輸出");
    assertThat(labels("- {item}から{span}以内である")).containsExactly("創業", "医療機器の研究開発の開始", "採択");
    assertThat(labels("- {item}が{other}より上である")).containsExactly("採択時のステージ", "現在のステージ");
    assertThat(labels("- {item}が\"{a}\"である"))
        .contains("資本の系統", "本社の所在国", "フェーズ")
        .doesNotContain("従業員数", "創業", "医療機器の輸出");
    assertThat(labels("- 承認された年度が当年度である")).containsExactly("承認された年度");
    assertThat(labels("- 医療機器を輸出している")).containsExactly("医療機器の輸出");
    assertThat(labels("- {item}が記載されている"))
        .hasSize(
            Shipped.dictionary().tables().stream()
                .mapToInt(table -> table.speakable().size())
                .sum());
  }

  private static List<String> labels(String wording) {
    return Shelf.CLASSIFICATIONS.listing().entries().stream()
        .filter(entry -> entry.sentence().plainWording().equals(wording))
        .flatMap(entry -> entry.items().stream())
        .map(SpeakableItem::item)
        .map(Item::label)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_line_of_the_shipped_rules_is_listed_once_as_a_use(Shelf shelf) {
    List<Place> uses =
        shelf.listing().entries().stream().flatMap(entry -> entry.uses().stream()).toList();
    int lines =
        shelf.rules().stream()
            .mapToInt(rule -> 1 + rule.conditions().size() + rule.conclusions().size())
            .sum();
    assertThat(uses).hasSize(lines).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void sentences_that_differ_in_the_number_of_names_are_listed_once(Shelf shelf) {
    List<String> wordings =
        shelf.listing().entries().stream()
            .map(VocabularyEntry::sentence)
            .map(Sentence::plainWording)
            .toList();
    assertThat(wordings).noneMatch(wording -> wording.contains("又は\"{b}\""));
    assertThat(shelf.listing().entries()).anyMatch(entry -> entry.names() > 1);
  }

  @ParameterizedTest
  @EnumSource
  void the_readme_holds_the_same_list(Shelf shelf) throws IOException {
    assertThat(Files.readString(shelf.readme()))
        .as(
            "%s の印の間を ./kpi vocabulary --format markdown --of %s の出力で置き換える",
            shelf.readme(), shelf.vocabulary.name())
        .contains(new VocabularyMarkdown().of(shelf.listing()));
  }

  @Test
  void findings_list_the_sentences_that_only_they_have() {
    String text = new VocabularyText("ja").of(List.of(Shelf.FINDINGS.listing()));
    assertThat(text)
        .contains("  - 〈項目〉が基準日より後である\n")
        .contains("  - 〈項目〉が〈別の項目〉の日より前である\n")
        .contains("  - 〈項目〉が〈桁数〉桁の数字である\n")
        .contains("  - 〈項目〉が\"〈文〉\"で始まる\n")
        .contains("  \"〈項目〉\"を不明として扱う\n")
        .doesNotContain("該当する", "以下である\n      例: 従業員数が200人", "{");
    assertThat(Shelf.FINDINGS.listing().entries())
        .anyMatch(entry -> entry.sentence().plainWording().equals("- {item}が{limit}以下である"));
  }

  @Test
  void slots_are_shown_by_what_is_typed_there() {
    String text = new VocabularyText("ja").of(List.of(Shelf.CLASSIFICATIONS.listing()));
    assertThat(text)
        .contains("  - 〈項目〉が〈数と単位〉以下である\n")
        .contains("  - 〈項目〉が\"〈選択肢〉\"でない\n")
        .contains("  - \"〈区分〉\"に該当しない\n")
        .contains("  - 〈項目〉に\"〈文〉\"を含む\n")
        .contains("  - 〈項目〉が〈別の項目〉の〈何倍〉以上である\n")
        .doesNotContain("{");
    assertThat(new VocabularyText("ja").of(List.of(Shelf.INDICATORS.listing())))
        .contains("  値は指標\"〈指標の番号〉\"を指標\"〈指標の番号〉\"で割った値とする\n")
        .contains("  分母は同じ\"〈内訳〉\"のものとする\n")
        .doesNotContain("{");
  }

  @Test
  void every_form_can_be_made() {
    List<VocabularyListing> all = Stream.of(Shelf.values()).map(Shelf::listing).toList();
    assertThatCode(() -> new VocabularyText("en").of(all)).doesNotThrowAnyException();
    assertThat(VocabularyJson.of(all)).startsWith("{\n  \"format\": \"kpi-vocabulary/1\"");
  }
}
