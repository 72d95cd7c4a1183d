package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of the shape of known sources, with made-up companies, through the shipped mappings. */
class ShippedMappingsTest {

  private static final int COMPANIES = 10_000;
  private static final Path MAPPINGS = Path.of("kpi-definitions/mappings");

  @TempDir private Path folder;

  @Test
  void the_code_list_of_edinet_is_read_below_its_line_about_the_download() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "ダウンロード実行日,2026年1月5日現在,件数,10000件",
                "ＥＤＩＮＥＴコード,提出者種別,上場区分,資本金,決算日,提出者名,提出者業種,証券コード,提出者法人番号"));
    IntStream.rangeClosed(1, COMPANIES)
        .forEach(i -> lines.add("E%05d,内国法人・組合,上場,%d,3月31日,模擬企業%d,機械,,".formatted(i, i, i)));
    Path list = folder.resolve("EdinetcodeDlInfo.csv");
    Files.write(list, String.join("\r\n", lines).getBytes(Charset.forName("windows-31j")));
    InProcess.Ended ended = imported(list, "edinet.yaml");
    assertThat(ended.out())
        .contains("10000行を読み、10000行を取り込みました（取り込めなかった行 0行）")
        .contains("変換 百万円を円に: 10000件");
    assertThat(rows()).hasSize(COMPANIES + 1);
    assertThat(rows().get(300)).contains("E00300,模擬企業300,").contains(",300000000,");
  }

  @Test
  void both_generations_of_gbizinfo_give_the_same() throws IOException {
    List<String> before =
        List.of(
            "法人番号,法人名,法人名ふりがな,ステータス,資本金,従業員数,設立年月日,創業年",
            "1000000000001,模擬企業１,もぎ,-,300000000,300,2011-04-01,2011",
            "1000000000002,模擬企業２,もぎ,-,,,,");
    List<String> now =
        List.of(
            "法人番号,商号または名称,商号または名称（カナ）,状態,設立年月日,資本金,従業員数,最終更新日",
            "1000000000001,模擬企業１,モギ,-,2011-04-01,300000000,300,2026-01-05",
            "1000000000002,模擬企業２,モギ,-,,,,2026-01-05");
    List<String> first = read(before);
    assertThat(first.get(1)).contains("1000000000001,模擬企業1,1000000000001,");
    assertThat(first.get(2)).contains("1000000000002,模擬企業2,1000000000002,,,,,,,,");
    assertThat(read(now)).isEqualTo(first);
  }

  private List<String> read(List<String> lines) throws IOException {
    Path list = folder.resolve("Kihonjoho.csv");
    Files.writeString(list, "\uFEFF" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    InProcess.Ended ended = imported(list, "gbizinfo.yaml");
    assertThat(ended.out()).contains("2行を読み、2行を取り込みました");
    return rows();
  }

  @Test
  void the_example_of_the_questionnaire_is_read_in_full_and_evaluated() throws IOException {
    InProcess.Ended ended =
        imported(MAPPINGS.resolve("example-companies.csv"), "questionnaire.yaml");
    assertThat(ended.out()).contains("3行を読み、3行を取り込みました").doesNotContain("使わなかった列");
    InProcess.Ended evaluated =
        InProcess.run(List.of("evaluate", folder.resolve("out").toString()));
    assertThat(evaluated.exitCode()).as(evaluated.log()).isZero();
    assertThat(evaluated.out()).contains("ベンチャー企業");
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(folder.resolve("out/companies.csv"));
  }

  private InProcess.Ended imported(Path source, String mapping) {
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "import",
                source.toString(),
                "--mapping",
                MAPPINGS.resolve(mapping).toString(),
                "--title",
                "取り込みの検証（模擬データ）",
                "--fiscal-year",
                "R7",
                "--reference-date",
                "2026-01-01",
                "--out",
                folder.resolve("out").toString()));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return ended;
  }
}
