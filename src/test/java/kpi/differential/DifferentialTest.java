package kpi.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rules, definitions and data with gaps: the program agrees with an evaluator that was
 * written a second time and tries every way to fill the blanks in.
 *
 * <p>{@code mvn -Pdifferential verify} tries 300 folders; {@code -Dkpi.differential.folders=N} and
 * {@code -Dkpi.differential.from=SEED} say how many and from which seed.
 */
@EnabledIfSystemProperty(named = "kpi.differential.folders", matches = "[0-9]+")
class DifferentialTest {

  private static final String FOLDERS = "kpi.differential.folders";
  private static final long START = System.nanoTime();

  @AfterAll
  static void tellTheTime() {
    System.out.printf(
        "%d folders, seeds from %d: %d s%n",
        Long.getLong(FOLDERS), from(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - START));
  }

  static LongStream seeds() {
    return LongStream.range(from(), from() + Long.getLong(FOLDERS));
  }

  private static long from() {
    return Long.getLong("kpi.differential.from", 1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_program_agrees_with_the_second_evaluator(long seed) {
    List<String> differences = Trial.differences(seed);
    assertThat(differences).as(() -> told(seed, differences)).isEmpty();
  }

  private static String told(long seed, List<String> differences) {
    Folder smallest = Trial.shrunk(Trial.folder(seed), differences.get(0));
    return "seed %d, of which this is left:%n%s%n".formatted(seed, smallest);
  }
}
