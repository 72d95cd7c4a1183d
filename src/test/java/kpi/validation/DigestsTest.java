package kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DigestsTest {

  @Test
  void what_repeats_is_found_once_each_among_any_number() {
    Random random = new Random(14);
    for (int size : new int[] {0, 1, 2, 3, 1023, 1024, 1025, 50_000}) {
      Digests digests = new Digests();
      Map<Long, Integer> counts = new TreeMap<>();
      for (int n = 0; n < size; n += 100) {
        long[] more = new long[100];
        int count = Math.min(100, size - n);
        for (int i = 0; i < count; i++) {
          more[i] = random.nextInt(size) - size / 2;
          counts.merge(more[i], 1, Integer::sum);
        }
        digests.add(more, count);
      }
      assertThat(digests.repeated())
          .containsExactly(
              counts.entrySet().stream()
                  .filter(one -> one.getValue() > 1)
                  .mapToLong(Map.Entry::getKey)
                  .toArray());
    }
  }
}
