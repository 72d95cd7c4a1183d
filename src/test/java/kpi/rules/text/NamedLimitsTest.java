package kpi.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.loading.dictionary.DictionaryFile;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedLimitsTest {

  private static final String RULE =
      """
      ルール "甲"
      もし
          企業が次を満たす
          - 従業員数が"上限"以下である
          - 資本金が"資本の上限"以下である
      ならば
          "甲"に分類する
      終わり
      """;

  @TempDir private Path folder;

  @Test
  void a_limit_of_another_file_stands_for_its_value_whichever_file_comes_first() throws Exception {
    Files.writeString(folder.resolve("b.dslr"), RULE);
    Files.writeString(folder.resolve("z.dslr"), "限度\"上限\"は300人とする\n");
    Files.writeString(folder.resolve("a.dslr"), "限度 “資本の上限”は３億円とする\n");
    assertThat(sentences()).containsExactly("従業員数が300人以下である", "資本金が3億円以下である");
  }

  @Test
  void a_changed_limit_changes_what_the_rule_says() throws Exception {
    Files.writeString(folder.resolve("b.dslr"), RULE);
    Files.writeString(folder.resolve("a.dslr"), "限度\"上限\"は300人とする\n限度\"資本の上限\"は3億円とする\n");
    Vocabulary vocabulary = Vocabulary.ofClassifications(DictionaryFile.shipped());
    RuleFiles files = RuleFolder.read(folder, vocabulary);
    assertThat(sentences(files)).contains("従業員数が300人以下である");
    Files.writeString(folder.resolve("a.dslr"), "限度\"上限\"は200人とする\n限度\"資本の上限\"は3億円とする\n");
    assertThat(sentences(RuleFolder.read(folder, vocabulary))).contains("従業員数が200人以下である");
  }

  @Test
  void names_of_populations_and_codes_stay_as_they_are() throws Exception {
    Files.writeString(
        folder.resolve("a.dslr"),
        RULE.replace("- 資本金が\"資本の上限\"以下である", "- 資本の系統が\"内資系\"である") + "限度\"上限\"は300人とする\n");
    assertThat(sentences()).containsExactly("従業員数が300人以下である", "資本の系統が\"内資系\"である");
  }

  private List<String> sentences() throws Exception {
    return sentences(
        RuleFolder.read(folder, Vocabulary.ofClassifications(DictionaryFile.shipped())));
  }

  private static List<String> sentences(RuleFiles files) {
    Messages messages = new Messages();
    List<RuleText> rules = files.rules(messages);
    assertThat(messages.hasErrors()).as(messages.sorted().toString()).isFalse();
    return rules.get(0).conditions().stream().map(SentenceLine::text).toList();
  }
}
