package kpi.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.analysis.impact.RuleChange.Kind;
import kpi.analysis.impact.RuleChange.Line;
import kpi.analysis.impact.RuleChange.Part;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleChangeTest {

  private static final String COMPANY = "company.dslr";
  private static final String LIMIT = "    - 資本金又は出資総額が3億円以下である\n";
  private static final String STAFF = "    - 従業員数が300人以下である\n";

  @TempDir private Path temp;

  @Test
  void comments_sources_file_names_and_the_order_of_lines_are_no_change() throws IOException {
    ChangedCopy copy =
        copy()
            .replace(COMPANY, "// ベンチャー企業の定義\n", "// 定義の説明\n\n")
            .replace(COMPANY, "@出典(\"R7報告 KPI2 方法 ベンチャー企業の定義\")", "@出典(\"別の頁\")")
            .replace(COMPANY, LIMIT + STAFF, STAFF + LIMIT);
    Files.move(copy.folder().resolve(COMPANY), copy.folder().resolve("z.dslr"));
    assertThat(changes(copy)).isEmpty();
  }

  @Test
  void a_changed_sentence_is_shown_before_and_after_with_its_places() throws IOException {
    RuleChange change = only(copy().replace(COMPANY, "3億円以下", "1億円以下"));
    assertThat(change.name()).isEqualTo("ベンチャー企業");
    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    int line = lineOf(LIMIT);
    assertThat(change.gone())
        .containsExactly(new Line(new Place("rules/company.dslr", line, 5), "資本金又は出資総額が3億円以下である"));
    assertThat(change.come())
        .containsExactly(new Line(new Place("案/company.dslr", line, 5), "資本金又は出資総額が1億円以下である"));
  }

  @Test
  void a_rule_may_be_added_or_removed_and_then_all_of_it_is_shown() throws IOException {
    String rule =
        """
        ルール "大企業"
        もし
            企業が次を満たす
            - 従業員数が1000人以上である
        ならば
            "大企業"に分類する
        終わり
        """;
    ChangedCopy copy = copy();
    Files.writeString(copy.folder().resolve("more.dslr"), rule);
    RuleChange added = only(copy);
    assertThat(added.kind()).isEqualTo(Kind.ADDED);
    assertThat(added.gone()).isEmpty();
    assertThat(added.come())
        .extracting(Line::text)
        .containsExactly("企業が次を満たす", "従業員数が1000人以上である", "\"大企業\"に分類する");
    RuleChange removed = changes(book(copy), book(Shipped.RULES)).get(0);
    assertThat(removed.kind()).isEqualTo(Kind.REMOVED);
    assertThat(removed.gone()).hasSize(3);
    assertThat(removed.come()).isEmpty();
  }

  @Test
  void what_is_listed_and_from_when_a_rule_holds_is_part_of_it() throws IOException {
    String mark = "    @出典(\"R7報告 KPI2 方法 ベンチャー企業の定義\")\n";
    RuleChange change = only(copy().replace(COMPANY, mark, mark + "    @適用開始(\"2020-04-01\")\n"));
    assertThat(change.come()).extracting(Line::text).containsExactly("@適用開始(\"2020-04-01\")");
  }

  private ChangedCopy copy() throws IOException {
    return ChangedCopy.of(Shipped.RULES, temp.resolve("案"));
  }

  private static int lineOf(String line) throws IOException {
    String text = Files.readString(Shipped.RULES.resolve(COMPANY));
    return (int) text.substring(0, text.indexOf(line)).lines().count() + 1;
  }

  private static RuleChange only(ChangedCopy copy) {
    List<RuleChange> changes = changes(copy);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static List<RuleChange> changes(ChangedCopy copy) {
    return changes(book(Shipped.RULES), book(copy));
  }

  private static List<RuleChange> changes(RuleBook before, RuleBook after) {
    return RuleChange.between(
        Part.CLASSIFICATION, texts(before), texts(after), UnaryOperator.identity());
  }

  private static Stream<RuleText> texts(RuleBook book) {
    return book.classifications().stream().map(ClassificationRule::text);
  }

  private static RuleBook book(ChangedCopy copy) {
    return book(copy.folder());
  }

  private static RuleBook book(Path rules) {
    return Shipped.book(rules, Shipped.DEFINITIONS);
  }
}
