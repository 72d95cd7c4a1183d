package kpi.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;

/**
 * What a program on the rule engine takes at least: four rules about three companies, written for
 * the engine, fired once.
 */
public final class BareProgram {

  /** A company that the rules look at. */
  public record Company(String name, int years, long capital, int staff) {}

  private static final String RULES =
      """
      import kpi.benchmark.BareProgram.Company
      global java.util.List found
      rule "young" when $c : Company(years <= 15) then found.add($c.name() + " young"); end
      rule "small capital" when $c : Company(capital <= 300000000) then found.add($c.name() + " small"); end
      rule "few staff" when $c : Company(staff <= 300) then found.add($c.name() + " few"); end
      rule "venture" when $c : Company(years <= 15, capital <= 300000000, staff <= 300)
        then found.add($c.name() + " venture"); end
      """;

  private BareProgram() {}

  /** Prints how many conclusions there are. */
  public static void main(String[] arguments) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/rules.drl",
        services
            .getResources()
            .newByteArrayResource(RULES.getBytes(StandardCharsets.UTF_8))
            .setResourceType(ResourceType.DRL));
    services.newKieBuilder(files).buildAll();
    KieSession session =
        services.newKieContainer(services.getRepository().getDefaultReleaseId()).newKieSession();
    List<String> found = new ArrayList<>();
    session.setGlobal("found", found);
    List.of(
            new Company("A", 3, 10_000_000, 12),
            new Company("B", 40, 10_000_000, 12),
            new Company("C", 3, 900_000_000, 1_200))
        .forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    System.out.println(found.size());
  }
}
