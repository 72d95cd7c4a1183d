package kpi.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiled rules by their DRL, so that rules which many books share are compiled once. The least
 * used go first: a book that is changed over and over must not fill the memory.
 */
public final class RuleBases {

  private static final int KEPT = 64;

  private final Map<List<String>, RuleBase> compiled =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, RuleBase> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The rules compiled.
   *
   * @throws IllegalStateException as {@link RuleBase#compile} does
   */
  public RuleBase of(List<String> rules) {
    synchronized (compiled) {
      RuleBase known = compiled.get(rules);
      if (known != null) {
        return known;
      }
    }
    RuleBase base = RuleBase.compile(rules);
    synchronized (compiled) {
      compiled.put(List.copyOf(rules), base);
    }
    return base;
  }
}
