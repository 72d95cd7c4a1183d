package kpi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kpi.source.Message;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class MessageTextTest {

  private final MessageText japanese = new MessageText(Language.JAPANESE);
  private final MessageText english = new MessageText(Language.ENGLISH);

  @Test
  void a_message_says_where_what_and_what_to_do() {
    Message message = Message.error("output-foreign", Place.of("結果"), "メモ.txt");
    assertThat(japanese.of(message))
        .isEqualTo(
            """
            結果: [output-foreign] 書き出し先に、このプログラムが書いたものではないファイルがあります: メモ.txt
              直し方: --out に新しいフォルダーか空のフォルダーを指定してください（このフォルダーの中身は変えていません）
            """);
    assertThat(english.of(message))
        .startsWith(
            "結果: [output-foreign] the folder holds a file that this program did not write: メモ.txt")
        .contains("\n  remedy: ");
  }

  @Test
  void a_warning_says_so() {
    Message message = Message.warning("output-foreign", Place.of("結果"), "x");
    assertThat(japanese.of(message)).startsWith("結果: 注意: [output-foreign] ");
    assertThat(english.of(message)).startsWith("結果: warning: [output-foreign] ");
  }

  @Test
  void the_caret_stands_under_its_character_counting_wide_ones_twice() {
    Message message =
        Message.error("output-foreign", new Place("rules/company.dslr", 9, 4), "x")
            .withExcerpt("- 企業が");
    assertThat(japanese.of(message).lines())
        .contains("- 企業が", "    ^")
        .first()
        .asString()
        .startsWith("rules/company.dslr:9:4: ");
  }

  @Test
  void a_field_of_a_table_gets_no_caret() {
    Message message =
        Message.error("output-foreign", new Place("companies.csv", 9, 2), "x").withExcerpt("C1,企業");
    assertThat(japanese.of(message)).contains("\nC1,企業\n").doesNotContain("^");
  }

  @Test
  void only_of_a_table_is_a_spreadsheet_spoken_of() {
    for (MessageText text : List.of(japanese, english)) {
      assertThat(text.of(Message.error("not-utf-8", new Place("a.csv", 2, 1)))).contains("Excel");
      for (String file : List.of("dataset.yaml", "rules/company.dslr")) {
        assertThat(text.of(Message.error("not-utf-8", new Place(file, 2, 1))))
            .contains("UTF-8")
            .doesNotContain("Excel");
      }
    }
  }

  @Test
  void a_column_outside_the_line_gets_no_caret() {
    Message message =
        Message.error("output-foreign", new Place("a.yaml", 9, 99), "x").withExcerpt("a: 1");
    assertThat(japanese.of(message)).contains("\na: 1\n").doesNotContain("^");
  }

  @Test
  void control_characters_of_an_input_do_not_reach_the_terminal() {
    Message message = Message.error("output-foreign", Place.of("a"), "\u001B[2J\u202E\n");
    assertThat(japanese.of(message)).doesNotContain("\u001B", "\u202E").contains("\uFFFD[2J");
  }

  @Test
  void a_code_without_text_still_tells_its_arguments() {
    assertThat(japanese.of(Message.error("no-such-code", Place.of("a"), "b", "c")))
        .isEqualTo("a: [no-such-code] b c\n");
  }
}
