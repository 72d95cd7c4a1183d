package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a results folder kept of its data; somebody may have kept only a part of it. */
class EarlierPrintsTest {

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectory(folder.resolve("internal"));
    write(
        "manifest.json",
        "{\"dataset\": {\"dataset.yaml\": \"aa\"}, \"contents\": {\"dataset.yaml\": \"bb\"}}");
    write(
        "internal/manifest.json",
        """
        {"tables": {"companies.csv": {"sha256": "cc", "rows": 2},
         "hubs.csv": {"sha256": "dd", "rows": 3}}}
        """);
    write(
        "internal/row-digests.csv",
        """
        companies.csv,k1,r1,a1
        companies.csv,k2,r2,
        courses.csv,k3,r3,a3
        """);
  }

  @Test
  void what_was_kept_is_read_whole() {
    YearPrints prints = EarlierPrints.read(folder).orElseThrow();
    assertThat(prints.files()).hasSize(1).containsEntry("dataset.yaml", "aa");
    assertThat(prints.contents()).hasSize(1).containsEntry("dataset.yaml", "bb");
    assertThat(prints.tables()).containsOnlyKeys("companies.csv", "hubs.csv");
    assertThat(prints.tables().get("companies.csv"))
        .isEqualTo(
            new YearPrints.TablePrints(
                "cc",
                2,
                List.of(new RowPrint("k1", "r1", "a1", 0), new RowPrint("k2", "r2", "", 0))));
    assertThat(prints.tables().get("hubs.csv"))
        .isEqualTo(new YearPrints.TablePrints("dd", 3, List.of()));
  }

  @Test
  void without_a_manifest_nothing_is_known() throws IOException {
    Files.delete(folder.resolve("manifest.json"));
    assertThat(EarlierPrints.read(folder)).isEmpty();
  }

  @Test
  void a_manifest_that_is_no_json_is_as_none() throws IOException {
    write("manifest.json", "{\"dataset\": ");
    assertThat(EarlierPrints.read(folder)).isEmpty();
  }

  @Test
  void a_manifest_that_leads_out_of_the_folder_is_as_none() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.move(folder.resolve("manifest.json"), elsewhere.resolve("manifest.json"));
    Files.createSymbolicLink(run.resolve("manifest.json"), elsewhere.resolve("manifest.json"));
    assertThat(EarlierPrints.read(run)).isEmpty();
  }

  @Test
  void where_only_what_may_be_published_was_kept_no_tables_are_known() throws IOException {
    Files.delete(folder.resolve("internal/manifest.json"));
    Files.delete(folder.resolve("internal/row-digests.csv"));
    assertThat(EarlierPrints.read(folder).orElseThrow().tables()).isEmpty();
  }

  @Test
  void without_the_prints_of_rows_those_of_tables_are_known() throws IOException {
    Files.delete(folder.resolve("internal/row-digests.csv"));
    YearPrints prints = EarlierPrints.read(folder).orElseThrow();
    assertThat(prints.tables().get("companies.csv").digest()).isEqualTo("cc");
    assertThat(prints.tables().get("companies.csv").rows()).isEmpty();
  }

  @Test
  void prints_of_rows_in_another_encoding_are_as_none() throws IOException {
    Files.write(folder.resolve("internal/row-digests.csv"), new byte[] {'a', (byte) 0xFF, '\n'});
    YearPrints prints = EarlierPrints.read(folder).orElseThrow();
    assertThat(prints.tables().get("companies.csv").rows()).isEmpty();
  }

  @Test
  void a_line_of_other_form_is_no_row() throws IOException {
    write("internal/row-digests.csv", "table,key,row,asked,more\ncompanies.csv,k1\n\n");
    YearPrints prints = EarlierPrints.read(folder).orElseThrow();
    assertThat(prints.tables().get("companies.csv").rows()).isEmpty();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
