package kpi.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rules, definitions and data with gaps: the program agrees with an evaluator that was
 * written a second time and tries every way to fill the blanks in.
 *
 * <p>A build tries a few folders; {@code mvn -Pdifferential verify} tries 300, and 900 with slips.
 * {@code -Dkpi.differential.folders=N}, {@code -Dkpi.differential.slips=N} and {@code
 * -Dkpi.differential.from=SEED} say how many and from which seed.
 */
class DifferentialTest {

  private static final long FOLDERS = Long.getLong("kpi.differential.folders", 12);
  private static final long SLIPS = Long.getLong("kpi.differential.slips", 40);
  private static final long FROM = Long.getLong("kpi.differential.from", 1);
  private static final long START = System.nanoTime();

  private static final Map<Trial.Fate, Integer> FATES = new EnumMap<>(Trial.Fate.class);

  @AfterAll
  static void tellTheTime() {
    System.out.printf(
        "%d folders and %d with slips %s, seeds from %d: %d s%n",
        FOLDERS, SLIPS, FATES, FROM, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - START));
  }

  /** A second evaluator that understood little would find little. */
  @AfterAll
  static void most_slips_are_compared_or_refused() {
    assertThat(FATES.getOrDefault(Trial.Fate.NOT_UNDERSTOOD, 0))
        .isLessThanOrEqualTo((int) SLIPS / 4);
  }

  static LongStream folders() {
    return LongStream.range(FROM, FROM + FOLDERS);
  }

  static LongStream slips() {
    return LongStream.range(FROM, FROM + SLIPS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("folders")
  void the_program_agrees_with_the_second_evaluator(long seed) {
    List<String> differences = Trial.differences(seed);
    assertThat(differences).as(() -> told(seed, differences)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("slips")
  void what_people_mistype_is_refused_or_counted_alike(long seed) {
    assertThat(Trial.differencesAfterSlips(seed, fate -> FATES.merge(fate, 1, Integer::sum)))
        .as(() -> "seed %d with slips:%n%s".formatted(seed, Trial.slipped(seed)))
        .isEmpty();
  }

  private static String told(long seed, List<String> differences) {
    Folder smallest = Trial.shrunk(Trial.folder(seed), differences.get(0));
    return "seed %d, of which this is left:%n%s%n".formatted(seed, smallest);
  }
}
