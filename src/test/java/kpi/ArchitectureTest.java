package kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.rules.text.vocabulary.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packages are stages, and imports follow the data. */
class ArchitectureTest {

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("source", Set.of()),
          Map.entry("model", Set.of("source")),
          Map.entry("loading", Set.of("source", "model")),
          Map.entry("validation", Set.of("source", "model")),
          Map.entry("rules", Set.of("source", "model")),
          Map.entry("evaluation", Set.of("source", "model", "loading", "validation", "rules")),
          Map.entry("disclosure", Set.of("source", "model", "loading", "rules", "evaluation")),
          Map.entry(
              "report",
              Set.of(
                  "source", "model", "loading", "validation", "rules", "evaluation", "disclosure")),
          Map.entry(
              "replay", Set.of("source", "model", "loading", "validation", "rules", "evaluation")),
          Map.entry(
              "analysis",
              Set.of(
                  "source", "model", "loading", "validation", "rules", "evaluation", "disclosure")),
          Map.entry(
              "cli",
              Set.of(
                  "source",
                  "model",
                  "loading",
                  "validation",
                  "rules",
                  "evaluation",
                  "disclosure",
                  "report",
                  "replay",
                  "analysis")));
  private static final Set<String> EMPTY_NAMES =
      Set.of("util", "utils", "common", "impl", "manager", "helper", "misc");
  private static final int LONGEST_FILE = 300;
  private static final int LARGEST_PACKAGE = 12;

  /** A sealed interface and those that it permits have to stand in one package. */
  private static final Set<String> SEALED = Set.of("kpi.rules.condition");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    // Names of the libraries' classes are enough: reading them too takes ten times as long.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kpi");
  }

  @Test
  void every_package_is_a_known_stage() {
    Set<String> stages = classes.stream().map(ArchitectureTest::stage).collect(Collectors.toSet());
    assertThat(MAY_IMPORT.keySet()).containsAll(stages);
  }

  @Test
  void imports_follow_the_data() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : classes) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith("kpi."))
          .filter(to -> !stage(to).equals(stage(from)))
          .filter(to -> !MAY_IMPORT.get(stage(from)).contains(stage(to)))
          .forEach(to -> wrong.add(from.getName() + " imports " + to.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void only_the_rules_know_the_engine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kpi.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..")
        .check(classes);
  }

  @Test
  void only_main_touches_streams_and_exit() {
    DescribedPredicate<JavaClass> main =
        DescribedPredicate.describe("Main", type -> type.getName().equals("kpi.cli.Main"));
    noClasses()
        .that(DescribedPredicate.not(main))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(classes);
  }

  @Test
  void nobody_reads_the_clock() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(classes);
  }

  @Test
  void every_package_says_what_it_is_for() {
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .allMatch(name -> Stream.of(name.split("\\.")).noneMatch(EMPTY_NAMES::contains));
  }

  @Test
  void packages_have_a_dozen_files_at_most() {
    Map<String, Long> sizes =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !SEALED.contains(type.getPackageName()))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(LARGEST_PACKAGE));
  }

  @Test
  void no_file_is_long() throws IOException {
    List<String> tooLong;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_FILE)
              .map(Path::toString)
              .toList();
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void one_name_is_one_type() {
    Map<String, List<String>> packages =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    assertThat(packages).allSatisfy((name, where) -> assertThat(where).as(name).hasSize(1));
  }

  @Test
  void rows_are_read_in_one_place() {
    DescribedPredicate<JavaClass> pass =
        DescribedPredicate.describe(
            "the pass", type -> type.getPackageName().equals("kpi.evaluation.pass"));
    DescribedPredicate<JavaMethodCall> readsRows =
        DescribedPredicate.describe(
            "reads rows of a dataset",
            call ->
                call.getTargetOwner().getName().equals("kpi.loading.dataset.Dataset")
                    && call.getName().equals("rows"));
    noClasses()
        .that(DescribedPredicate.not(pass))
        .and()
        .resideOutsideOfPackage("kpi.loading..")
        .should()
        .callMethodWhere(readsRows)
        .check(classes);
  }

  @Test
  void only_those_who_read_rule_files_look_at_wordings_and_drl() {
    Set<String> texts = Set.of("wording", "plainWording", "wholeLine", "drl");
    noClasses()
        .that()
        .resideOutsideOfPackage("kpi.rules.text..")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "the text of a sentence is read",
                access ->
                    access.getTargetOwner().getName().startsWith(Sentence.class.getName())
                        && texts.contains(access.getTarget().getName())))
        .check(classes);
  }

  @Test
  void packages_do_not_go_round_in_circles_at_any_depth() {
    SlicesRuleDefinition.slices().matching("kpi.(**)").should().beFreeOfCycles().check(classes);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String stage(JavaClass type) {
    String[] names = type.getPackageName().split("\\.");
    return names.length < 2 ? "" : names[1];
  }
}
