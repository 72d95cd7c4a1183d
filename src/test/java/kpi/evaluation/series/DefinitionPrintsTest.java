package kpi.evaluation.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.evaluation.rows.Cells;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.KpiDefinition;
import kpi.rules.RuleBook;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which indicators are of another definition once a file is changed in one place. */
class DefinitionPrintsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static SortedMap<String, String> shipped;

  @TempDir private Path folder;

  @BeforeAll
  static void print() throws Rejected {
    shipped = prints(Shipped.RULES, Shipped.DEFINITIONS);
  }

  @Test
  void every_indicator_has_a_print() {
    assertThat(shipped.keySet())
        .containsExactlyElementsOf(
            new TreeSet<>(
                Shipped.kpis().stream()
                    .flatMap(kpi -> kpi.indicators().stream())
                    .map(indicator -> indicator.id())
                    .toList()));
    assertThat(shipped.get("venture-share")).isNotEqualTo(shipped.get("entrant-share"));
  }

  @Test
  void a_class_changes_what_counts_it_what_rests_on_that_and_what_excludes_it() throws Exception {
    Set<String> changed = changedRules(text -> text.replace("創業から15年以内である", "創業から14年以内である"));
    assertThat(changed)
        .contains("venture-count", "venture-share", "venture-share-mean", "entrant-share")
        .doesNotContain("respondents", "foreign-respondents", "overseas-share", "themes");
  }

  @Test
  void comments_and_the_order_of_sentences_change_nothing() throws Exception {
    assertThat(
            changedRules(
                text ->
                    "// 注\n"
                        + text.replace(
                            "    - 本社が日本にある\n    - 医療機器の研究開発を自ら行う\n",
                            "    - 医療機器の研究開発を自ら行う\n    - 本社が日本にある\n")))
        .isEmpty();
  }

  @Test
  void a_sentence_about_an_indicator_changes_it_and_what_rests_on_it() throws Exception {
    Set<String> changed =
        changedDefinitions("indicators.dslr", "分母は\"内資系企業\"とする", "分母は\"回答企業\"とする", "kpi-02");
    assertThat(changed)
        .contains("venture-share", "venture-share-mean")
        .doesNotContain("respondents", "themes");
  }

  @Test
  void a_unit_or_a_stratum_changes_the_indicators_that_have_it() throws Exception {
    assertThat(changedDefinitions("kpi.yaml", "unit: コース", "unit: 件", "kpi-01"))
        .contains("training-courses")
        .doesNotContain("training-participants-total", "venture-share");
    assertThat(changedDefinitions("kpi.yaml", "codes: [none, multiple]", "codes: [none]", "kpi-06"))
        .contains("themes", "mean-grant", "stage-up-share")
        .doesNotContain("venture-share");
  }

  @Test
  void what_is_divided_changes_what_it_is_divided_into() throws Exception {
    assertThat(changedDefinitions("kpi.yaml", "unit: 拠点", "unit: 件", "kpi-01"))
        .contains("training-hubs", "training-participants-per-hub")
        .doesNotContain("training-participants-total");
  }

  @Test
  void how_a_figure_is_worked_out_changes_it_also_where_it_counts_the_same() throws Exception {
    String from = "値は受入人数の平均とする";
    assertThat(changedDefinitions("indicators.dslr", from, from.replace("受入", "医師の受入"), "kpi-01"))
        .containsExactly("training-participants-per-course");
  }

  @Test
  void what_an_item_is_made_of_changes_what_asks_for_it() throws Exception {
    Path rules = copied(Shipped.RULES, "rules");
    rewrite(
        rules.resolve("items.yaml"),
        text ->
            text.replace(
                "[capital_yen, total_investment_yen]", "[total_investment_yen, capital_yen]"));
    assertThat(changed(rules, Shipped.DEFINITIONS))
        .contains("venture-count", "venture-share", "entrant-share")
        .doesNotContain("respondents", "overseas-share");
  }

  @Test
  void names_of_things_change_nothing() throws Exception {
    assertThat(changedDefinitions("kpi.yaml", "source: R7報告", "source: 別の出典 R7報告", "kpi-02"))
        .isEmpty();
  }

  private Set<String> changedRules(UnaryOperator<String> change) throws Exception {
    Path rules = copied(Shipped.RULES, "rules");
    rewrite(rules.resolve("company.dslr"), change);
    return changed(rules, Shipped.DEFINITIONS);
  }

  private Set<String> changedDefinitions(String file, String from, String to, String kpi)
      throws Exception {
    Path definitions = copied(Shipped.DEFINITIONS, "kpi-definitions");
    rewrite(definitions.resolve(kpi).resolve(file), text -> text.replace(from, to));
    return changed(Shipped.RULES, definitions);
  }

  private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
    String text = Files.readString(file);
    assertThat(change.apply(text)).isNotEqualTo(text);
    Files.writeString(file, change.apply(text));
  }

  private Path copied(Path from, String name) throws IOException {
    Path target = Files.createTempDirectory(folder, "changed").resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return target;
  }

  private static Set<String> changed(Path rules, Path definitions) throws Rejected {
    Set<String> changed = new TreeSet<>();
    prints(rules, definitions)
        .forEach(
            (id, print) -> {
              if (!print.equals(shipped.get(id))) {
                changed.add(id);
              }
            });
    return changed;
  }

  private static SortedMap<String, String> prints(Path rules, Path definitions) throws Rejected {
    Messages messages = new Messages();
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
    RuleBook.InForce inForce =
        RuleBook.read(rules, definitions, kpis, DictionaryFile.of(rules), messages)
            .on(DAY, messages);
    List<DefinedCell> cells = inForce.define(Cells.declared(kpis), messages);
    assertThat(messages.hasErrors()).as(messages.sorted().toString()).isFalse();
    return DefinitionPrints.of(inForce, kpis, cells);
  }
}
