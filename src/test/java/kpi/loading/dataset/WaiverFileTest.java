package kpi.loading.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.model.printed.Waiver;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverFileTest {

  private static final String SOUND =
      """
      format: kpi-waivers/1
      waivers:
        - who: 担当
          when: 2026-04-01
          why: 理由
          kind: value
          indicator: themes
          stratum: {scope: all}
          printed: "265"
          recomputed: "261"
      """;

  @TempDir private Path temp;

  @Test
  void a_waiver_says_who_when_why_and_which_figure() throws Exception {
    List<Waiver> waivers = read(SOUND);
    assertThat(waivers).hasSize(1);
    Waiver waiver = waivers.get(0);
    assertThat(waiver.who()).isEqualTo("担当");
    assertThat(waiver.when()).isEqualTo("2026-04-01");
    assertThat(waiver.cell()).hasToString("themes{scope=all}");
    assertThat(waiver.place()).hasToString("waivers.yaml:3:5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who: 担当|who: '　'|waivers.yaml:3:10 yaml-wrong-form",
        "why: 理由|why: ' '|waivers.yaml:5:10 yaml-wrong-form",
        "why: 理由|# なし|waivers.yaml:3:5 yaml-missing-key",
        "2026-04-01|2026-02-30|waivers.yaml:4:11 waiver-no-such-day",
        "2026-04-01|R8.4.1|waivers.yaml:4:11 yaml-wrong-form",
        "kind: value|kind: sum|waivers.yaml:6:11 yaml-wrong-value",
        "'printed: \"265\"'|printed: 265|waivers.yaml:9:14 yaml-needs-string",
        "waivers/1|waivers/2|waivers.yaml:1:9 yaml-wrong-value",
        "waivers:|waiver:|waivers.yaml:1:1 yaml-missing-key"
      })
  void a_broken_waiver_is_told_at_its_place(String sound, String broken, String expected) {
    assertThat(SOUND).contains(sound);
    Rejected rejected = rejected(SOUND.replace(sound, broken));
    assertThat(rejected.exitCode().number()).isEqualTo(65);
    assertThat(rejected.messages())
        .extracting(message -> message.place() + " " + message.code())
        .contains(expected);
  }

  @Test
  void the_same_difference_twice_is_refused() {
    String waiver = SOUND.substring(SOUND.indexOf("  - who"));
    assertThat(rejected(SOUND + waiver).messages())
        .extracting(message -> message.place() + " " + message.code() + message.arguments())
        .containsExactly("waivers.yaml:11:5 duplicate-waiver[themes{scope=all}, 3]");
  }

  @Test
  void a_file_that_is_not_there_is_missing_input() {
    Rejected rejected =
        catchThrowableOfType(
            Rejected.class, () -> WaiverFile.read(temp.resolve("none"), "none.yaml"));
    assertThat(rejected.exitCode().number()).isEqualTo(66);
    assertThat(rejected.messages()).extracting("code").containsExactly("missing-waiver-file");
  }

  private Rejected rejected(String text) {
    return catchThrowableOfType(Rejected.class, () -> read(text));
  }

  private List<Waiver> read(String text) throws IOException, Rejected {
    Path file = Files.writeString(temp.resolve("waivers.yaml"), text);
    return WaiverFile.read(file, "waivers.yaml");
  }
}
