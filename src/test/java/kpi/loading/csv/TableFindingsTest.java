package kpi.loading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.FiscalYear;
import kpi.model.dataset.RowNotes;
import kpi.model.fact.DataDictionary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.input.FileDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFindingsTest {

  private static final String HEADER = "hub_id,phase,projects\n";

  @TempDir private Path folder;
  private final Messages messages = new Messages();

  @Test
  void as_many_findings_as_are_told_need_no_word_about_more() throws Exception {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < TableFindings.TOLD; i++) {
      table.append('H').append(i).append(",basic,x\n");
    }
    read(table.toString());
    assertThat(messages.sorted())
        .hasSize(TableFindings.TOLD)
        .allMatch(message -> message.code().equals("bad-number"));
  }

  @Test
  void findings_beyond_a_large_number_are_only_counted() throws Exception {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < TableFindings.TOLD + 7; i++) {
      table.append('H').append(i).append(",basic,x\n");
    }
    read(table.toString());
    List<Message> sorted = messages.sorted();
    assertThat(sorted).hasSize(TableFindings.TOLD + 1);
    assertThat(sorted.get(0).code()).isEqualTo("more-findings");
    assertThat(sorted.get(0).arguments()).containsExactly("7");
  }

  @Test
  void rows_that_add_others_up_are_only_counted_beyond_a_large_number() throws Exception {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < TableFindings.TOLD + 3; i++) {
      table.append("合計").append(signs(i)).append(",basic,1\n");
    }
    read(table.toString());
    assertThat(messages.sorted()).hasSize(TableFindings.TOLD + 1);
    assertThat(messages.sorted().get(0).arguments()).containsExactly("3");
  }

  /** Signs that make a key of its own of each and do not change a name. */
  private static String signs(int number) {
    return Integer.toString(number, 4)
        .replace('0', '・')
        .replace('1', '-')
        .replace('2', ':')
        .replace('3', '/');
  }

  private void read(String table) throws Exception {
    DataDictionary dictionary = DictionaryFile.shipped();
    Path file = Files.writeString(folder.resolve("table.csv"), table);
    new CsvTable(
            dictionary.table("joint_research").orElseThrow(),
            file,
            "table.csv",
            dictionary.words(),
            RowNotes.NONE,
            new FiscalYear(2025))
        .read(FileDigest.start(), messages, fact -> {});
  }
}
