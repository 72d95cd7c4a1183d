package kpi.evaluation.sentences;

/**
 * What a sentence did to the subjects that the sentences before it left.
 *
 * @param before how many there were
 * @param removed those for which it does not hold
 * @param open those that are left only possibly, here or because of a sentence before
 */
public record SentenceCount(long before, long removed, long open) {

  public long left() {
    return before - removed;
  }

  SentenceCount plus(SentenceCount other) {
    return new SentenceCount(before + other.before, removed + other.removed, open + other.open);
  }
}
