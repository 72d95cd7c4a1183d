package kpi.validation;

import java.util.Arrays;

/** Any number of 64-bit digests, 8 bytes each; taken in from any thread. */
final class Digests {

  private static final int FIRST = 1 << 10;

  private long[] digests = new long[FIRST];
  private int size;

  /**
   * @param more of which the first {@code count} are taken
   */
  synchronized void add(long[] more, int count) {
    if (size + count > digests.length) {
      digests = Arrays.copyOf(digests, Math.max(digests.length * 2, size + count));
    }
    System.arraycopy(more, 0, digests, size, count);
    size += count;
  }

  /** Those that were taken in more than once, each once, sorted; forgets all. */
  synchronized long[] repeated() {
    Arrays.parallelSort(digests, 0, size);
    int found = 0;
    for (int i = 1; i < size; i++) {
      if (digests[i] == digests[i - 1] && (found == 0 || digests[found - 1] != digests[i])) {
        digests[found++] = digests[i];
      }
    }
    long[] repeated = Arrays.copyOf(digests, found);
    digests = new long[0];
    size = 0;
    return repeated;
  }
}
