package kpi.model.printed;

import java.util.Optional;
import java.util.stream.Stream;

/** In which way a printed figure does not hold. */
public enum DifferenceKind {
  /** Recomputed from the data, it is another. */
  VALUE("value"),
  /** The printed parts add up to another total. */
  PRINTED_SUM("printed-sum"),
  /** It adds rates of different denominators. */
  MIXED_DENOMINATORS("mixed-denominators");

  private final String word;

  DifferenceKind(String word) {
    this.word = word;
  }

  public static Optional<DifferenceKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The word in results and waiver files. */
  public String word() {
    return word;
  }
}
