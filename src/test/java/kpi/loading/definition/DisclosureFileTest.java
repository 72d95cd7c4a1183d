package kpi.loading.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.DisclosureRule.Amounts;
import kpi.model.definition.DisclosureRule.Protection;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureFileTest {

  private static final String RULE =
      """
      format: kpi-disclosure/1
      proposed: false
      set-by: 担当課
      set-on: "2026-04-01"
      in-force-from: R8
      least-units: 3
      count-width: 4
      amounts:
        width: 0.2
        dominance: {largest: 1, share: 0.75}
      protects:
        companies: [counts, amounts]
        courses: [amounts]
        themes: [counts]
      """;

  @TempDir private Path temp;

  private final Messages messages = new Messages();
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectory(temp.resolve("kpi-definitions"));
  }

  @Test
  void a_rule_is_read_whole() throws IOException {
    assertThat(read(RULE))
        .contains(
            new DisclosureRule(
                "担当課",
                Optional.of("2026-04-01"),
                false,
                Optional.of(new FiscalYear(2026)),
                3,
                4,
                new Amounts(BigFraction.of(1, 5), 1, BigFraction.of(3, 4)),
                Map.of(
                    "companies", new Protection(true, true),
                    "courses", new Protection(false, true),
                    "themes", new Protection(true, false))));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_rule_that_nobody_set_yet_is_in_force_from_no_year() throws IOException {
    DisclosureRule rule =
        read(RULE.replace("\"2026-04-01\"", "null").replace("R8", "null")).orElseThrow();
    assertThat(rule.setOn()).isEmpty();
    assertThat(rule.from()).isEmpty();
  }

  @Test
  void without_the_file_there_is_no_rule_and_nothing_wrong() {
    assertThat(DisclosureFile.read(folder, Shipped.dictionary(), messages)).isEmpty();
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_file_of_japanese_windows_is_read_with_a_warning() throws IOException {
    Files.write(folder.resolve("disclosure.yaml"), RULE.getBytes(Charset.forName("windows-31j")));
    assertThat(DisclosureFile.read(folder, Shipped.dictionary(), messages))
        .map(DisclosureRule::setBy)
        .contains("担当課");
    assertThat(messages.sorted())
        .containsExactly(
            Message.warning(
                "japanese-windows-encoding", new Place("kpi-definitions/disclosure.yaml", 1, 1)));
  }

  @Test
  void a_file_that_leads_out_of_the_folder_is_refused() throws IOException {
    Path elsewhere = Files.writeString(temp.resolve("elsewhere.yaml"), RULE);
    Files.createSymbolicLink(folder.resolve("disclosure.yaml"), elsewhere);
    assertThat(DisclosureFile.read(folder, Shipped.dictionary(), messages)).isEmpty();
    assertThat(messages.sorted())
        .containsExactly(
            Message.error("link-out-of-folder", Place.of("kpi-definitions/disclosure.yaml")));
  }

  private Optional<DisclosureRule> read(String text) throws IOException {
    Files.writeString(folder.resolve("disclosure.yaml"), text);
    return DisclosureFile.read(folder, Shipped.dictionary(), messages);
  }
}
