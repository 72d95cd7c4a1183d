package kpi.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.dictionary.SurveyForm;
import kpi.report.office.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A questionnaire that was opened, filled in and saved with another office program. */
class QuestionnaireIT {

  private static final Path R6 = Path.of("fixtures", "year-before");

  @TempDir private Path temp;

  @Test
  void an_answer_that_libreoffice_saved_comes_back_as_it_was_given() throws Exception {
    Optional<Office> office = Office.find(temp);
    assumeTrue(office.isPresent(), "no LibreOffice here");
    Path year = temp.resolve("r7");
    run("new-year", "R7", "--from", R6.toString(), "--out", year.toString());
    SurveyForm companies = DictionaryFile.questionnaires(Path.of("rules")).get(0);
    Path template = year.resolve("questionnaires/questionnaire-companies.xlsx");
    Path opened = office.get().converted(template, "xlsx");
    Path filled = Files.createDirectory(temp.resolve("filled"));
    new FilledQuestionnaire(companies, opened).all(R6, filled);
    Path returned = Files.createDirectory(temp.resolve("returned"));
    Path saved = office.get().converted(filled.resolve("companies-001.xlsx"), "xlsx");
    Files.copy(saved, returned.resolve("a.xlsx"));
    String dataset = temp.resolve("collected").toString();
    run("collect", returned.toString(), "--year", year.toString(), "--out", dataset);
    assertThat(Files.readAllLines(Path.of(dataset, "companies.csv")))
        .isEqualTo(Files.readAllLines(R6.resolve("companies.csv")).subList(0, 2));
  }

  private static void run(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new Output(new ByteArrayOutputStream()),
            new Output(err),
            Map.of("KPI_LANG", "ja"),
            Path.of(""),
            false);
    assertThat(Program.run(terminal, arguments)).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }
}
