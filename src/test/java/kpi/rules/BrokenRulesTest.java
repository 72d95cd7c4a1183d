package kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.evaluation.rows.Cells;
import kpi.model.definition.KpiDefinition;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files with one mistake each: what is told, where, and that nothing of them runs. */
class BrokenRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final List<KpiDefinition> KPIS = Shipped.kpis();

  /** Codes that have a test of their own instead of a file. */
  private static final Set<String> WITHOUT_FILE =
      Set.of(
          "code-file",
          "items-sentence-taken",
          "rule-file-copy",
          "rule-file-ending",
          "no-rule-folder",
          "ambiguous-sentence",
          "cell-with-two-displays",
          // Of the whole time line: RuleCheckTest
          "validity-reversed",
          "validity-gap");

  /** The tests may run as a user whom no permission stops. */
  private static final String UNTESTED = "cannot-read";

  @TempDir private Path folder;

  static List<BrokenRules> classifications() throws IOException {
    return BrokenRules.below("rules");
  }

  static List<BrokenRules> indicators() throws IOException {
    return BrokenRules.below("kpi-definitions");
  }

  @AfterEach
  void nothing_in_a_rule_file_has_run() {
    assertThat(System.getProperty("kpi.ran")).isNull();
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void a_broken_classification_is_told_at_its_place(BrokenRules broken) throws Exception {
    Path rules = broken.copyTo(folder.resolve("rules"));
    Path none = Files.createDirectory(folder.resolve("kpi-definitions"));
    assertThat(found(rules, none, List.of())).isEqualTo(broken.expected());
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void a_broken_indicator_rule_is_told_at_its_place(BrokenRules broken) throws Exception {
    Path definitions = broken.copyTo(folder.resolve("kpi-definitions"));
    List<KpiDefinition> declared = broken.declared(KPIS);
    assertThat(found(Shipped.RULES, definitions, declared)).isEqualTo(broken.expected());
  }

  @Test
  void every_code_has_a_file() throws IOException {
    Set<String> told = new TreeSet<>(WITHOUT_FILE);
    for (BrokenRules broken :
        Stream.concat(classifications().stream(), indicators().stream()).toList()) {
      broken.expected().forEach(line -> told.add(line.split(" ")[0]));
    }
    told.addAll(ofDefinitions());
    assertThat(told).containsAll(codes());
  }

  /** Declarations and rules that do not go together have a test of their own. */
  private static List<String> ofDefinitions() throws IOException {
    try (Stream<Path> files = Files.list(BrokenRules.DEFINITIONS)) {
      List<String> codes = new ArrayList<>();
      for (Path file : files.toList()) {
        new BrokenRules(file).expected().forEach(line -> codes.add(line.split(" ")[0]));
      }
      return codes;
    }
  }

  @ParameterizedTest
  @MethodSource("codeFiles")
  void a_file_of_code_is_refused_and_never_read(String name) throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Path file = Files.createDirectories(rules.resolve("below")).resolve(name);
    Files.writeString(
        file,
        "rule x when then System.setProperty(\"kpi.ran\", \"yes\"); end",
        StandardCharsets.UTF_8);
    Path none = Files.createDirectory(folder.resolve("kpi-definitions"));
    assertThat(found(rules, none, List.of())).containsExactly("code-file rules/below/" + name);
    assertThat(found(none, rules, List.of())).containsExactly("code-file rules/below/" + name);
  }

  static List<String> codeFiles() {
    return List.of("own.drl", "own.dsl", "OWN.DRL", "own.rdslr", "own.class", "own.jar");
  }

  @ParameterizedTest
  @CsvSource({
    "rule-file-ending, company.dslr.txt",
    "rule-file-ending, COMPANY.DSLR.TXT",
    "rule-file-ending, company.dslr.docx",
    "rule-file-copy, company - コピー.dslr",
    "rule-file-copy, company - コピー (2).dslr",
    "rule-file-copy, companyのコピー.dslr",
    "rule-file-copy, company - Copy.dslr",
    "rule-file-copy, company (1).dslr",
    "rule-file-copy, company（2）.dslr",
  })
  void a_file_that_a_desktop_renamed_or_copied_is_told(String code, String name) throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve(name), "", StandardCharsets.UTF_8);
    Path none = Files.createDirectory(folder.resolve("kpi-definitions"));
    assertThat(found(rules, none, List.of())).containsExactly(code + " rules/" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"company.dslr.bak", "copy.dslr", "company2.dslr", "company-2026.dslr"})
  void other_names_are_nobodys_business(String name) throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve(name), "", StandardCharsets.UTF_8);
    Path none = Files.createDirectory(folder.resolve("kpi-definitions"));
    assertThat(found(rules, none, List.of())).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_is_missing_input() {
    Messages messages = new Messages();
    Path absent = folder.resolve("absent");
    assertThat(rejected(absent, messages).messages())
        .extracting(Message::code)
        .containsExactly("no-rule-folder");
  }

  private Rejected rejected(Path rules, Messages messages) {
    try {
      RuleBook.read(rules, rules, List.of(), Shipped.dictionary(), messages);
    } catch (Rejected rejected) {
      return rejected;
    }
    throw new AssertionError("nothing was refused");
  }

  private static List<String> found(Path rules, Path definitions, List<KpiDefinition> kpis)
      throws Rejected {
    Messages messages = new Messages();
    RuleBook book = RuleBook.read(rules, definitions, kpis, Shipped.dictionary(), messages);
    if (!messages.hasErrors()) {
      RuleBook.InForce inForce = book.on(DAY, messages);
      if (!messages.hasErrors()) {
        inForce.define(new Cells(Map.of()).of(kpis), messages);
      }
    }
    return messages.sorted().stream().map(BrokenRulesTest::line).distinct().toList();
  }

  /** Other files than rule files are named without line: they are not what the case is about. */
  private static String line(Message message) {
    Place place = message.place();
    if (place.file().endsWith("kpi.yaml")) {
      return message.code() + " kpi.yaml";
    }
    String where = place.line() == 0 ? place.file() : place.line() + ":" + place.column();
    return message.code() + " " + where;
  }

  private static Set<String> codes() throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            BrokenRulesTest.class.getResourceAsStream("/kpi/messages/rules_ja.properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Set<String> codes = new TreeSet<>();
    texts.stringPropertyNames().forEach(key -> codes.add(key.substring(0, key.indexOf('.'))));
    codes.remove(UNTESTED);
    return codes;
  }
}
