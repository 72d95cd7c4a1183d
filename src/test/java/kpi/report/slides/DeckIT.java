package kpi.report.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kpi.packaged.Evaluated;
import kpi.packaged.Packaged;
import kpi.packaged.Run;
import kpi.report.office.Office;
import kpi.report.office.OfficePackage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deck as other programs open it. Skipped where there is no LibreOffice. */
class DeckIT {

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void every_slide_is_rendered_with_its_status_and_number(String fixture) throws Exception {
    Path out = Evaluated.of(fixture);
    Office office = office();
    List<String> pages = office.pages(office.pdf(out.resolve("report.pptx")));
    assertThat(pages).hasSizeGreaterThan(40);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .as("slide %d", i + 1)
          .contains("暫定")
          .containsPattern("\\b" + (i + 1));
    }
    assertThat(String.join("", pages)).contains("ベンチャー企業", "重点分野");
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void a_deck_saved_again_by_another_program_still_shows_the_results(String fixture)
      throws Exception {
    Path out = Evaluated.of(fixture);
    assertThat(verify(out.resolve("report.pptx"), out).exitCode()).isZero();
    Path saved = office().converted(out.resolve("report.pptx"), "pptx");
    Run run = verify(saved, out);
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).containsPattern("確認した数値 [0-9]{3}件、結果と異なるもの 0件、資料から消されたもの 0件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void the_file_holds_to_the_schemas_of_office(String fixture) throws Exception {
    Path deck = Evaluated.of(fixture).resolve("report.pptx");
    assertThat(OfficePackage.violations(Files.readAllBytes(deck))).isEmpty();
  }

  private static Run verify(Path deck, Path out) throws Exception {
    return Packaged.kpi("verify-deck", deck.toString(), out.toString());
  }

  private Office office() {
    Optional<Office> office = Office.find(scratch);
    assumeTrue(office.isPresent(), "skipped: there is no LibreOffice on this machine");
    return office.get();
  }
}
