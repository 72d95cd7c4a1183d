package kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.replay.Replay;
import kpi.replay.ReplayedCase;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.cases.FoundCase;
import kpi.replay.cases.Knowledge;
import kpi.source.Progress;
import kpi.source.Rejected;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder below {@code fixtures} is a case, and the program does what it expects. */
class FixturesTest {

  private static final Replay REPLAY =
      new Replay(new Knowledge(Path.of("rules"), Path.of("kpi-definitions")));

  @TestFactory
  Stream<DynamicTest> the_program_does_what_the_case_expects() throws Rejected {
    return cases().stream()
        .map(
            found ->
                DynamicTest.dynamicTest(
                    found.id(),
                    found.folder().toUri(),
                    () ->
                        assertThat(REPLAY.run(found).verdict())
                            .isEqualTo(new CaseVerdict.Passed())));
  }

  @Test
  void there_are_the_cases_of_the_truth_table_and_more() throws Rejected {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void names_say_one_thing_each() throws Rejected {
    assertThat(REPLAY.run(cases(), 2, Progress.NONE).stream().map(ReplayedCase::name))
        .doesNotHaveDuplicates();
  }

  private static List<FoundCase> cases() throws Rejected {
    return FoundCase.in(List.of(Path.of("fixtures")));
  }
}
