package kpi.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleMendingTest {

  private static final String SOUND =
      """
      // 企業の区分
      ルール "甲"
          @出典("R7報告")
      もし
          企業が次を満たす
          - 従業員数が300人以下である
      ならば
          "甲"に分類する
      終わり
      """;

  @TempDir private Path rules;

  @Test
  void a_byte_order_mark_is_dropped() throws Exception {
    assertThat(mended(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8))).isEqualTo(SOUND);
  }

  @Test
  void the_encoding_of_japanese_windows_becomes_utf_8() throws Exception {
    assertThat(mended(SOUND.getBytes(Charset.forName("windows-31j")))).isEqualTo(SOUND);
  }

  @Test
  void line_ends_become_lf() throws Exception {
    assertThat(mended(SOUND.replace("\n", "\r\n"))).isEqualTo(SOUND);
  }

  @Test
  void widths_outside_of_quotes_become_ascii() throws Exception {
    String wide =
        SOUND
            .replace("300人", "３００人")
            .replace("    - ", "　　－　")
            .replace("\"甲\"に", "“甲”に")
            .replace("@出典(\"R7報告\")", "＠出典（\"R7報告\"）");
    assertThat(mended(wide)).isEqualTo(SOUND);
  }

  @Test
  void what_stands_in_quotes_is_kept() throws Exception {
    String named = SOUND.replace("R7報告", "Ｒ７報告　別紙（１）");
    assertThat(mended(named)).isEqualTo(named);
  }

  @Test
  void decomposed_kana_are_composed() throws Exception {
    assertThat(mended(Normalizer.normalize(SOUND, Normalizer.Form.NFD))).isEqualTo(SOUND);
  }

  @Test
  void indentation_is_set_right() throws Exception {
    assertThat(mended(SOUND.replace("    ", "\t").replace("もし", "  もし"))).isEqualTo(SOUND);
  }

  @Test
  void conditions_stay_below_the_line_that_announces_them() throws Exception {
    String grouped =
        SOUND.replace(
            "    - 従業員数が300人以下である\n",
            """
                - 次のいずれかを満たす
                    - 従業員数が300人以下である
                    - 資本金が3億円以下である
                - 輸入を主とする企業でない
            """);
    String typed =
        grouped
            .replace("        - 従", "　　　- 従")
            .replace("        - 資", "\t\t-資")
            .replace("    - 輸", " - 輸");
    assertThat(mended(typed)).isEqualTo(grouped);
    assertThat(mended(grouped)).isEqualTo(grouped);
  }

  @Test
  void a_table_keeps_its_columns() throws Exception {
    String table =
        SOUND.replace(
            "    - 従業員数が300人以下である\n",
            """
                - 次の表のいずれかの行を満たす
                    | 資本の系統 | 従業員数  |
                    | 内資系     | 300人以下 |
            """);
    String typed = table.replace("        |", "　｜").replace("300人以下 |", "３００人以下 ｜");
    assertThat(mended(typed)).isEqualTo(table);
  }

  @Test
  void comments_keep_their_characters() throws Exception {
    String commented = "　// ３億円以下　“注”\n" + SOUND;
    assertThat(mended(commented)).isEqualTo(commented);
  }

  @Test
  void nothing_is_mended_twice() throws Exception {
    Files.writeString(rules.resolve("a.dslr"), "\uFEFF" + SOUND.replace("300", "３００"));
    assertThat(RuleMending.mend(rules)).containsExactly(rules.getFileName() + "/a.dslr");
    assertThat(RuleMending.mend(rules)).isEmpty();
  }

  @Test
  void what_is_shipped_needs_no_mending() throws Exception {
    for (Path shipped : List.of(Shipped.RULES, Shipped.DEFINITIONS)) {
      try (Stream<Path> files = Files.walk(shipped)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = rules.resolve(file.toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
      assertThat(RuleMending.mend(rules)).isEmpty();
    }
  }

  @Test
  void bytes_of_no_known_encoding_are_refused_and_kept() throws IOException {
    byte[] bytes = {(byte) 0x82, (byte) 0xff, (byte) 0xfd, (byte) 0xfe};
    Files.write(rules.resolve("a.dslr"), bytes);
    Rejected refused = catchThrowableOfType(Rejected.class, () -> RuleMending.mend(rules));
    assertThat(refused.messages()).extracting("code").containsExactly("not-utf-8");
    assertThat(rules.resolve("a.dslr")).hasBinaryContent(bytes);
  }

  private String mended(String typed) throws Exception {
    return mended(typed.getBytes(StandardCharsets.UTF_8));
  }

  private String mended(byte[] typed) throws Exception {
    Path file = rules.resolve("a.dslr");
    Files.write(file, typed);
    RuleMending.mend(rules);
    return Files.readString(file);
  }
}
