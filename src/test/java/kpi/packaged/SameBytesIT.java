package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports depend on nothing but the input: not on the machine, the place or the moment. */
class SameBytesIT {

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void another_time_zone_locale_charset_and_number_of_threads_give_the_same_reports(String fixture)
      throws Exception {
    SortedMap<String, String> usual = Tree.bytes(Evaluated.of(fixture));
    assertThat(usual).containsKeys(Reports.files().toArray(String[]::new));
    assertThat(usual).containsKey("internal/report-internal.xlsx");
    SortedMap<String, String> other = evaluatedAbroad(fixture);
    assertThat(other).hasSameSizeAs(usual);
    assertThat(usual.keySet()).allMatch(file -> usual.get(file).equals(other.get(file)));
  }

  private SortedMap<String, String> evaluatedAbroad(String fixture) throws Exception {
    List<String> abroad =
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=US-ASCII",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=America/New_York");
    Map<String, String> elsewhere =
        Map.of("TZ", "America/New_York", "LANG", "C", "LC_ALL", "C", "KPI_LANG", "en");
    Path out = scratch.resolve(fixture);
    Run run =
        Launch.kpi(
                abroad,
                "evaluate",
                "fixtures/" + fixture,
                "--out",
                out.toString(),
                "--threads",
                "4",
                "--report",
                Reports.option())
            .with(elsewhere)
            .run();
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Tree.bytes(out);
  }
}
