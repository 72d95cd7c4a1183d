package kpi.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.io.Resource;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Compiled rules. Any number of threads may fire them at once, each call in a session of its own.
 */
public final class RuleBase {

  private static final String PACKAGE = "kpi.rulefiles";

  private final KieBase rules;
  private final KieSessionConfiguration configuration;

  private RuleBase(KieBase rules) {
    this.rules = rules;
    this.configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
  }

  /**
   * Compiles rules in DRL that the vocabulary made.
   *
   * @throws IllegalStateException if Drools refuses them: the checks before should have
   */
  public static RuleBase compile(List<String> rules) {
    KieServices services = KieServices.get();
    // A release of its own: builders that share one mix their packages up (drools #6617).
    ReleaseId release = services.newReleaseId("kpi", "rules-" + UUID.randomUUID(), "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    // A parsed description instead of text: Drools would read text in the platform's charset.
    files.write(
        "src/main/resources/rules.descr", services.getResources().newDescrResource(parse(rules)));
    KieBuilder builder = services.newKieBuilder(files).buildAll();
    if (builder.getResults().hasMessages(Level.ERROR)) {
      throw new IllegalStateException("Drools refuses the rules: " + builder.getResults());
    }
    KieBase base = services.newKieContainer(release).getKieBase();
    services.getRepository().removeKieModule(release);
    return new RuleBase(base);
  }

  /**
   * Loads the engine on another thread, so that files can be read meanwhile: its first compilation
   * takes longer than all others together. What fails here fails again, and is told, where rules
   * are compiled.
   */
  public static void wakeUp() {
    Thread waking =
        new Thread(
            () -> compile(List.of("rule \"wake\" when Object() then insert(1); end")),
            "rule engine");
    waking.setDaemon(true);
    waking.setUncaughtExceptionHandler((thread, failed) -> {});
    waking.start();
  }

  private static PackageDescr parse(List<String> rules) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr description = parser.parse((Resource) null, String.join("\n", rules));
      if (parser.hasErrors()) {
        throw new IllegalStateException("Drools cannot parse the rules: " + parser.getErrors());
      }
      description.setName(PACKAGE);
      // They are for readers of the rules; Drools would look for a class of each one's name.
      description.getRules().forEach(rule -> rule.getAnnotations().clear());
      return description;
    } catch (DroolsParserException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Fires the rules on some facts; what they insert, in the order of insertion. */
  public <T> List<T> fire(Collection<?> facts, Class<T> conclusions) {
    List<T> concluded = new ArrayList<>();
    KieSession session = rules.newKieSession(configuration, null);
    try {
      session.addEventListener(
          new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
              if (conclusions.isInstance(event.getObject())) {
                concluded.add(conclusions.cast(event.getObject()));
              }
            }
          });
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return concluded;
  }
}
