package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Japan's rules for published tables ask of a data file, point by point. */
@ParameterizedClass
@ValueSource(strings = {"r7", "ranges"})
class PublishedTablesIT {

  private static final String INDICATORS = "indicators.csv";
  private static final String CODEBOOK = "codebook.csv";
  private static final List<String> REPEATED =
      List.of("kpi", "indicator", "label", "fiscal_year", "era", "status", "unit");

  @Parameter private String fixture;
  private Path out;
  private List<NamedCsvRecord> rows;
  private List<String> header;
  private List<NamedCsvRecord> codebook;

  @BeforeEach
  void read() throws Exception {
    out = Evaluated.of(fixture);
    rows = read(INDICATORS);
    header = rows.get(0).getHeader();
    codebook = read(CODEBOOK);
  }

  @ParameterizedTest
  @ValueSource(strings = {INDICATORS, CODEBOOK})
  void one_table_per_file_with_its_header_in_row_1_and_data_from_row_2(String file)
      throws IOException {
    List<NamedCsvRecord> table = read(file);
    assertThat(Files.readAllLines(out.resolve(file))).hasSize(table.size() + 1);
    assertThat(table).allMatch(row -> row.getFieldCount() == row.getHeader().size());
    assertThat(table).noneMatch(row -> row.getFields().equals(row.getHeader()));
  }

  @ParameterizedTest
  @ValueSource(strings = {INDICATORS, CODEBOOK})
  void column_names_are_unique_and_alphanumeric(String file) throws IOException {
    assertThat(read(file).get(0).getHeader())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
  }

  @Test
  void long_format_has_one_row_per_year_indicator_and_stratum() {
    Set<List<String>> keys = new HashSet<>();
    int stratum = header.indexOf("fiscal_year");
    for (NamedCsvRecord row : rows) {
      assertThat(keys.add(row.getFields().subList(0, stratum + 1))).as("%s", row).isTrue();
    }
    assertThat(header).doesNotContain("r4", "r5", "r6", "r7");
  }

  @Test
  void a_cell_holds_one_value_and_a_number_column_numbers_only() {
    Set<String> numbers = new TreeSet<>();
    for (NamedCsvRecord row : codebook) {
      if (row.getField("type").equals("数値") && row.getField("code").isEmpty()) {
        numbers.add(row.getField("column"));
      }
    }
    assertThat(numbers).contains("value", "lower", "upper", "numerator", "fiscal_year");
    for (String column : numbers) {
      assertThat(rows)
          .as(column)
          .allMatch(row -> row.getField(column).matches("|-?[0-9]+(\\.[0-9]+)?"));
    }
  }

  @Test
  void the_unit_stands_in_a_column_of_its_own() {
    assertThat(header).contains("unit", "change_unit");
    assertThat(rows).noneMatch(row -> row.getField("unit").isBlank());
  }

  @Test
  void unknown_is_blank_and_never_0() throws IOException {
    JsonNode results = json("results.json").get("indicators");
    assertThat(rows).hasSameSizeAs(results);
    int unknown = 0;
    for (int i = 0; i < rows.size(); i++) {
      boolean blank = rows.get(i).getField("value").isEmpty();
      assertThat(blank).as("%s", rows.get(i)).isEqualTo(results.get(i).get("value").isNull());
      unknown += blank ? 1 : 0;
    }
    assertThat(unknown).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {INDICATORS, CODEBOOK})
  void no_cell_is_merged_or_padded(String file) throws IOException {
    assertThat(read(file).stream().flatMap(row -> row.getFields().stream()))
        .allMatch(cell -> cell.equals(cell.strip()))
        .noneMatch(cell -> cell.matches("(?s).*[\\n\\r\\t].*"));
  }

  @Test
  void codes_hold_no_characters_that_depend_on_a_machine() {
    for (NamedCsvRecord row : codebook) {
      assertThat(row.getField("code")).doesNotContainPattern("[\\u2150-\\u218F\\u2460-\\u24FF㈀-㏿]");
    }
  }

  @Test
  void repeated_labels_are_written_out() {
    for (String column : REPEATED) {
      assertThat(rows).as(column).noneMatch(row -> row.getField(column).isBlank());
    }
  }

  @Test
  void the_western_year_stands_beside_the_era_label() {
    assertThat(header.indexOf("era")).isEqualTo(header.indexOf("fiscal_year") + 1);
    assertThat(rows).allMatch(row -> row.getField("fiscal_year").equals("2025"));
    assertThat(rows).allMatch(row -> row.getField("era").equals("R7"));
  }

  @Test
  void the_codebook_explains_every_column_and_every_code() {
    Set<String> explained = new TreeSet<>();
    codebook.forEach(row -> explained.add(row.getField("column") + "=" + row.getField("code")));
    assertThat(header).allMatch(column -> explained.contains(column + "="));
    List<String> coded =
        header.stream()
            .filter(column -> explained.stream().anyMatch(one -> one.matches(column + "=.+")))
            .filter(column -> !Set.of("unit", "change_unit", "note").contains(column))
            .toList();
    assertThat(coded).contains("indicator", "status", "scope", "area", "theme", "proposed");
    for (String column : coded) {
      assertThat(rows).allMatch(row -> explained.contains(column + "=" + row.getField(column)));
    }
  }

  @Test
  void metadata_tell_method_source_rule_version_reference_date_and_encoding() throws IOException {
    JsonNode metadata = json("metadata.json");
    assertThat(metadata.get("method")).isNotEmpty();
    assertThat(metadata.get("ruleVersion").asText()).matches("[0-9a-f]{64}");
    assertThat(metadata.get("referenceDate").asText()).isEqualTo("2026-01-01");
    assertThat(metadata.get("encoding").asText()).isEqualTo("UTF-8");
    Set<String> described = new TreeSet<>();
    for (JsonNode kpi : metadata.get("kpis")) {
      for (JsonNode indicator : kpi.get("indicators")) {
        described.add(indicator.get("id").asText());
        assertThat(indicator.get("source").asText()).as("%s", indicator).isNotBlank();
      }
    }
    assertThat(rows).allMatch(row -> described.contains(row.getField("indicator")));
  }

  @Test
  void metadata_hold_the_definitions_in_the_sentences_of_the_rules() throws IOException {
    Map<String, JsonNode> rules = new TreeMap<>();
    for (JsonNode rule : json("metadata.json").get("definitions")) {
      rules.put(rule.get("rule").asText(), rule);
      assertThat(rule.get("conclusions")).as("%s", rule).isNotEmpty();
    }
    assertThat(rules.get("ベンチャー企業").get("conditions"))
        .extracting(JsonNode::asText)
        .hasSize(6)
        .contains("創業から15年以内である", "輸入を主とする企業でない");
    assertThat(rules.get("ベンチャー企業の割合").get("conclusions"))
        .extracting(JsonNode::asText)
        .contains("分母は\"内資系企業\"とする");
  }

  @Test
  void symbols_for_people_are_left_to_the_report() {
    assertThat(header).doesNotContain("display");
    assertThat(rows.stream().flatMap(row -> row.getFields().stream()))
        .doesNotContain("-", "…", "0.0%", "未報告");
  }

  @Test
  void a_share_whose_denominator_is_1_to_9_is_marked_as_small() {
    for (NamedCsvRecord row : rows) {
      String denominator = row.getField("denominator");
      if (row.getField("unit").equals("割合") && !denominator.isEmpty()) {
        boolean small =
            Stream.of("denominator", "lower_denominator", "upper_denominator")
                .anyMatch(side -> row.getField(side).matches("[1-9]"));
        String expected = small ? "yes" : "no";
        assertThat(row.getField("small_denominator")).as("%s", row).isEqualTo(expected);
      }
    }
    assertThat(rows).anyMatch(row -> row.getField("small_denominator").equals("yes"));
  }

  private List<NamedCsvRecord> read(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out.resolve(file))) {
      return csv.stream().toList();
    }
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(out.resolve(file).toFile());
  }
}
