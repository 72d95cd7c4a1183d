package kpi.replay.coverage;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/** What can be seen of a condition. */
public enum Aspect {
  HOLDS,
  FAILS,
  OPEN,
  /** The value stands exactly on the limit. */
  AT_LIMIT,
  /** The value stands one unit beyond the limit, where the answer is the other. */
  BEYOND;

  /** What a row shows of a condition that has this answer for it. */
  public static Set<Aspect> shown(Question question, Truth answer, Fact fact, Setting setting) {
    Set<Aspect> shown =
        EnumSet.of(
            switch (answer) {
              case YES -> HOLDS;
              case NO -> FAILS;
              case UNKNOWN -> OPEN;
            });
    question.limits(setting).stream()
        .flatMap(limit -> step(limit, question, fact).stream())
        .forEach(shown::add);
    return shown;
  }

  private static Optional<Aspect> step(Limit limit, Question question, Fact fact) {
    return question.items().stream()
        .flatMap(item -> limit.distance(item.value(fact)).stream())
        .filter(distance -> distance.least().equals(distance.greatest()))
        .findFirst()
        .flatMap(distance -> step(limit, distance));
  }

  private static Optional<Aspect> step(Limit limit, Limit.Distance distance) {
    if (distance.isZero()) {
      return Optional.of(AT_LIMIT);
    }
    boolean next = distance.least().compareTo(BigDecimal.valueOf(limit.sense().stepAcross())) == 0;
    return next ? Optional.of(BEYOND) : Optional.empty();
  }
}
