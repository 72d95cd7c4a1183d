package kpi.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiled rules by their DRL, so that rules which many books share are compiled once. The least
 * used go first: a book that is changed over and over must not fill the memory.
 */
public final class RuleBases {

  /** Those of the whole program: what is compiled depends on nothing but the DRL. */
  public static final RuleBases SHARED = new RuleBases();

  private static final int KEPT = 64;

  private final Map<List<String>, OnceCompiled> compiled =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, OnceCompiled> eldest) {
          return size() > KEPT;
        }
      };

  private RuleBases() {}

  /**
   * The rules compiled. Who asks for what another thread is compiling waits for it.
   *
   * @throws IllegalStateException as {@link RuleBase#compile} does
   */
  public RuleBase of(List<String> rules) {
    OnceCompiled asked;
    synchronized (compiled) {
      asked = compiled.get(rules);
      if (asked == null) {
        List<String> own = List.copyOf(rules);
        asked = new OnceCompiled(own);
        compiled.put(own, asked);
      }
    }
    return asked.base();
  }

  /**
   * Compiles rules on another thread, one after the other, while they are not yet asked for. What
   * the engine refuses it refuses again, and that is told, where it is asked for.
   */
  public void compileAhead(List<List<String>> rules) {
    Thread compiling = new Thread(() -> rules.forEach(this::of), "rule compiler");
    compiling.setDaemon(true);
    compiling.setUncaughtExceptionHandler((thread, refused) -> {});
    compiling.start();
  }

  private static final class OnceCompiled {

    private final List<String> rules;
    private RuleBase base;

    OnceCompiled(List<String> rules) {
      this.rules = rules;
    }

    synchronized RuleBase base() {
      if (base == null) {
        base = RuleBase.compile(rules);
      }
      return base;
    }
  }
}
