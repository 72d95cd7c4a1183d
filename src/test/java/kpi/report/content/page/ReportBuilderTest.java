package kpi.report.content.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.analysis.impact.ChangedCopy;
import kpi.model.result.Mark;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.Paragraph;
import kpi.report.content.Report;
import kpi.report.content.Report.Glance;
import kpi.report.content.Reported;
import kpi.report.content.Section;
import kpi.report.content.Section.DefinitionRule;
import kpi.report.content.Section.OutsideFigure;
import kpi.report.content.Table;
import kpi.report.html.HtmlReport;
import kpi.source.Message;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBuilderTest {

  private static final Path R7 = Path.of("fixtures", "r7");

  @TempDir private Path temp;

  private final Messages messages = new Messages();

  @Test
  void every_kpi_has_a_section_and_a_line_on_the_first_page() throws Exception {
    Report report = Reported.shipped("r7").report();
    assertThat(report.sections()).extracting(Section::number).containsExactly(one2eleven());
    assertThat(report.glance()).extracting(Glance::kpi).contains(one2eleven());
    assertThat(report.synthetic()).isTrue();
  }

  private static Integer[] one2eleven() {
    return Stream.iterate(1, number -> number + 1).limit(11).toArray(Integer[]::new);
  }

  @Test
  void a_year_that_cannot_be_compared_is_marked_and_its_note_stands_by_the_chart()
      throws Exception {
    Path copy =
        ChangedCopy.of(R7, temp.resolve("broken-series"))
            .replace(
                "history.yaml",
                "{indicator: venture-share, numerator: 11, denominator: 107, origin: published}",
                "{indicator: venture-share, numerator: 11, denominator: 107, origin: published,"
                    + " break: 調査の方法を変えた}")
            .folder();
    Chart shares =
        section(report(copy), 2).charts().stream()
            .filter(chart -> chart.id().equals("kpi-2-shares"))
            .findFirst()
            .orElseThrow();
    Figure before = shares.series().get(0).points().get(0).orElseThrow();
    assertThat(before.ref()).hasToString("venture-share@R6");
    assertThat(before.marks()).containsExactly(Mark.BREAK);
    assertThat(shares.notes()).anyMatch(note -> note.matches("R6: .*調査の方法を変えた.*"));
  }

  @Test
  void a_range_stands_with_the_parts_of_both_its_ends() throws Exception {
    Section section = section(report(Path.of("fixtures/ranges")), 2);
    List<Table.Cell> row =
        section.tables().get(0).rows().stream()
            .map(Table.Row::cells)
            .filter(cells -> cells.get(0).text().equals("ベンチャー企業の割合"))
            .findFirst()
            .orElseThrow();
    assertThat(row.subList(1, 5))
        .extracting(Table.Cell::text)
        .containsExactly("20.0～44.4%", "", "2～4", "10～9");
    assertThat(((Table.Bound) row.get(1)).figure().note()).isEqualTo("2/10～4/9、判定不能3件");
    assertThat(((Table.Bound) row.get(3)).figure().number()).isEmpty();
    assertThat(section.ranges().orElseThrow().rows())
        .anyMatch(one -> one.cells().get(3).text().equals("2/10～4/9"));
    assertThat(section.worth()).noneMatch(sentence -> sentence.startsWith("ベンチャー企業の割合:"));
  }

  @Test
  void each_sentence_says_how_many_companies_it_removed() throws Exception {
    DefinitionRule venture =
        section(Reported.shipped("r7").report(), 2).rules().stream()
            .filter(rule -> rule.name().equals("ベンチャー企業"))
            .findFirst()
            .orElseThrow();
    assertThat(venture.before()).contains(134L);
    long left =
        134
            - venture.sentences().stream()
                .mapToLong(sentence -> sentence.removed().orElseThrow())
                .sum();
    assertThat(left).isEqualTo(memberships("ベンチャー企業"));
    assertThat(venture.sentences())
        .extracting(DefinitionRule.Sentence::text)
        .startsWith("本社が日本にある", "医療機器の研究開発を自ら行う", "創業から15年以内である");
  }

  /** Members and undetermined companies, as expected by hand in the fixture, both origins. */
  private static long memberships(String population) throws IOException {
    return Files.readAllLines(R7.resolve("expected-classifications.csv")).stream()
        .filter(line -> line.contains("," + population + ","))
        .filter(line -> !line.contains(population + ",no"))
        .count();
  }

  @Test
  void one_company_is_worth_its_share_of_the_denominator() throws Exception {
    assertThat(section(Reported.shipped("r7").report(), 2).worth())
        .contains("ベンチャー企業の割合: 1社の違いは0.9ポイントに当たる（分母 106）");
  }

  @Test
  void earlier_years_are_set_apart_as_printed_with_their_notes() throws Exception {
    Chart participants = chart(Reported.shipped("r7").report(), 1, "kpi-1-participants");
    assertThat(participants.categories()).containsExactly("R4", "R5", "R6", "R7");
    List<Optional<Figure>> points = participants.series().get(0).points();
    assertThat(points.get(0).orElseThrow().origin()).isEqualTo(Figure.Source.PRINTED);
    assertThat(points.get(0).orElseThrow().note()).contains("2分の1");
    assertThat(points.get(3).orElseThrow().origin()).isEqualTo(Figure.Source.COMPUTED);
    assertThat(points)
        .extracting(point -> point.orElseThrow().text())
        .containsExactly("2,736", "2,783", "4,086", "3,198");
  }

  @Test
  void a_range_has_a_text_and_no_number() throws Exception {
    Figure share =
        section(Reported.shipped("ranges").report(), 2).tables().get(0).rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(Table.Bound.class::isInstance)
            .map(cell -> ((Table.Bound) cell).figure())
            .filter(figure -> figure.ref().toString().equals("venture-share"))
            .findFirst()
            .orElseThrow();
    assertThat(share.text()).contains("～");
    assertThat(share.number()).isEmpty();
  }

  @Test
  void what_does_not_reconcile_stands_in_the_report() throws Exception {
    Report.Reconciled printed = Reported.shipped("r7").report().printed().orElseThrow();
    assertThat(printed.differences().rows()).hasSize(10);
    assertThat(printed.summary()).contains("10件が異なる");
    assertThat(Reported.shipped("ranges").report().printed()).isEmpty();
  }

  @Test
  void outside_figures_stand_beside_ours_with_how_they_differ() throws Exception {
    OutsideFigure all = section(Reported.shipped("r7").report(), 2).references().get(0);
    assertThat(all.value()).isEqualTo("1.4");
    assertThat(all.ours().orElseThrow().text()).isEqualTo("8.2%");
    assertThat(all.difference()).contains("定義");
  }

  @Test
  void commentary_holds_the_figures_it_binds() throws Exception {
    Report report = report(withCommentary("割合は{venture-share}、前年は{venture-share@R6}。{{注}}"));
    assertThat(section(report, 2).commentary())
        .extracting(Paragraph::text)
        .containsExactly("割合は10.4%、前年は10.3%。{注}");
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_figure_that_is_not_there_is_told_in_its_place() throws Exception {
    report(withCommentary("割合は{venture-shares}と{venture-share[x=1]}"));
    assertThat(messages.sorted())
        .extracting(message -> message.place() + " " + message.code())
        .containsOnly("commentary.yaml:5:9 commentary-unknown-figure");
  }

  @Test
  void a_word_against_the_movement_of_its_figure_is_a_warning() throws Exception {
    report(withCommentary("割合は{venture-share}に低下した。異業種は{entrant-share}に増加した。"));
    assertThat(messages.sorted())
        .extracting(Message::code, message -> message.arguments().get(1))
        .containsExactly(tuple("commentary-direction", "低下"), tuple("commentary-direction", "増加"));
  }

  @Test
  void a_word_with_the_movement_or_about_another_sentence_is_none() throws Exception {
    report(withCommentary("割合は{venture-share}に上昇した。異業種は{entrant-share}。全体では増加した。"));
    assertThat(messages.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "低下した割合は{venture-share}である",
        "異業種は{entrant-share}、低下したのは{venture-share}",
        "前年の{venture-share@R6}から低下し、{venture-share}",
        "割合は{venture-share}に低下し、異業種は{entrant-share}",
        "回答は{stage-up-share[scope=over-one-year]}、上昇の{entrant-share}",
        "割合は{entrant-share}から増加{stage-up-share[scope=over-one-year]}"
      })
  void a_wrong_word_is_found_on_either_side_of_a_figure(String text) throws Exception {
    report(withCommentary(text));
    assertThat(messages.sorted())
        .isNotEmpty()
        .allMatch(message -> message.code().equals("commentary-direction"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上昇した割合は{venture-share}、異業種は{entrant-share}に低下",
        "割合は{venture-share}に上昇し、異業種は{entrant-share}に低下した",
        "上昇した{venture-share}と低下した{entrant-share}",
        "全体では低下した。割合は{venture-share}",
        "前年の{venture-share@R6}から上昇した",
        "前年は低下して{venture-share@R6}"
      })
  void a_word_that_can_belong_to_another_figure_or_year_is_none(String text) throws Exception {
    report(withCommentary(text));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void text_of_any_kind_stays_text() throws Exception {
    String wild = "<script>alert(1)</script> =cmd|' /C calc'!A0 " + "長".repeat(2_000);
    Path data = withCommentary(wild.replace("'", "''"));
    new ChangedCopy(data)
        .replace(
            "dataset.yaml", "title: 医療機器基本計画KPI R7報告の検証データ（企業などは模擬データ）", "title: '<b>&太字</b>'");
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    HtmlReport.write(report(data), html);
    assertThat(html.toString(StandardCharsets.UTF_8))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;&amp;太字&lt;/b&gt;")
        .doesNotContain("<script>alert(1)", "<b>");
  }

  private Path withCommentary(String paragraph) throws IOException {
    Path copy = ChangedCopy.of(R7, temp.resolve("data")).folder();
    Files.writeString(
        copy.resolve("commentary.yaml"),
        """
        format: kpi-commentary/1
        kpis:
          - kpi: 2
            paragraphs:
              - '%s'
        """
            .formatted(paragraph));
    return copy;
  }

  private Report report(Path folder) throws Exception {
    return Reported.of(folder, messages).report();
  }

  private static Section section(Report report, int kpi) {
    return report.sections().get(kpi - 1);
  }

  private static Chart chart(Report report, int kpi, String id) {
    return section(report, kpi).charts().stream()
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
