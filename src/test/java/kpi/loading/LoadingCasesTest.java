package kpi.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoadingCasesTest {

  static List<Case> cases() {
    return Case.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_input_gives_exactly_the_findings_written_beside_it(Case input) throws IOException {
    assertThat(input.actualLines()).isEqualTo(input.expectedLines());
  }
}
