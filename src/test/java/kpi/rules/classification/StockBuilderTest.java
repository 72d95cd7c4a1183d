package kpi.rules.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.FactOf;
import kpi.RandomCompanies;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.classification.answer.Reading;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;
import kpi.rules.text.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.runtime.KieSession;

/** The files as they are, built and fired by Drools alone. */
class StockBuilderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));
  private static final int COMPANIES = 300;

  private final List<ClassificationRule> rules = Shipped.on(DAY).rules();

  @Test
  void drools_alone_concludes_from_the_files_what_the_engine_concludes() throws IOException {
    RandomCompanies random = new RandomCompanies(1, DAY, 0.1);
    List<Fact> facts =
        IntStream.range(0, COMPANIES).mapToObj(random::next).map(FactOf::company).toList();
    List<Outcome> outcomes = new Classifier(rules).classify(facts, SETTING);

    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < facts.size(); i++) {
      for (ClassificationRule rule : rules) {
        Truth truth = outcomes.get(i).ofRule(rule.name());
        if (rule.table() == Shipped.companies() && truth != Truth.NO) {
          expected.add(line(i, rule.name(), rule.population(), Reading.POSSIBLE));
          if (truth == Truth.YES) {
            expected.add(line(i, rule.name(), rule.population(), Reading.CERTAIN));
          }
        }
      }
    }
    Set<String> concluded = new TreeSet<>();
    for (Reading reading : Reading.values()) {
      concluded.addAll(fire(cases(facts, outcomes, reading), reading));
    }
    assertThat(concluded).hasSizeGreaterThan(COMPANIES).isEqualTo(expected);
  }

  private static String line(int index, String rule, String population, Reading reading) {
    return "%03d %s → %s %s".formatted(index, rule, population, reading);
  }

  /** Memberships are known from the start, so that one session holds the rules of all levels. */
  private List<Case> cases(List<Fact> facts, List<Outcome> outcomes, Reading reading) {
    Questionnaire questions = new Classifier(rules).questionnaire(Shipped.companies());
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Answers answers = questions.ask(facts.get(i), SETTING);
      cases.add(
          new Case(i, Shipped.companies().subject(), questions, answers, outcomes.get(i), reading));
    }
    return cases;
  }

  private static List<String> fire(List<Case> cases, Reading reading) throws IOException {
    KieSession session = build().newKieContainer(release()).newKieSession();
    try {
      cases.forEach(session::insert);
      session.fireAllRules();
      return session.getObjects(Conclusion.class::isInstance).stream()
          .map(Conclusion.class::cast)
          .map(one -> line(one.subject().index(), one.rule(), one.population(), reading))
          .toList();
    } finally {
      session.dispose();
    }
  }

  private static ReleaseId release() {
    return KieServices.get().newReleaseId("kpi.test", "stock", "1");
  }

  private static KieServices build() throws IOException {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release());
    // the vocabulary with the sentences that items.yaml declares
    String dsl = Vocabulary.dsl("classification", Shipped.dictionary().sentences());
    files.write("src/main/resources/stock/classification.dsl", dsl);
    try (Stream<Path> shipped = Files.list(Shipped.RULES)) {
      for (Path file : shipped.filter(StockBuilderTest::classifies).toList()) {
        files.write("src/main/resources/stock/" + file.getFileName(), resource(file));
      }
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll();
    assertThat(builder.getResults().getMessages()).isEmpty();
    return services;
  }

  private static boolean classifies(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".dslr") && !Vocabulary.holdsFindings(name);
  }

  private static Resource resource(Path file) throws IOException {
    return KieServices.get()
        .getResources()
        .newByteArrayResource(Files.readAllBytes(file), StandardCharsets.UTF_8.name());
  }
}
