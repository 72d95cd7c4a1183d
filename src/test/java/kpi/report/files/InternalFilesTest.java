package kpi.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kpi.evaluation.rows.Listed;
import kpi.model.Truth;
import kpi.model.result.Classification;
import kpi.model.result.Verdict;
import kpi.report.files.csv.ClassificationsCsv;
import kpi.report.files.csv.LedgerCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalFilesTest {

  @TempDir private Path scratch;

  @Test
  void a_classification_has_its_condition_lists_sorted() throws IOException {
    Classification classification =
        new Classification(
            "company",
            "C1",
            "ベンチャー企業",
            Truth.UNKNOWN,
            List.of("ベンチャー企業"),
            List.of("従業員数が300人以下である", "創業から15年以内である"),
            List.of("資本金が3億円以下である"));
    assertThat(written(List.of(classification)))
        .isEqualTo(
            """
            subject_type,subject_id,population,membership,rule,failed_conditions,unknown_conditions
            company,C1,ベンチャー企業,undetermined,ベンチャー企業,創業から15年以内である; 従業員数が300人以下である,資本金が3億円以下である
            """);
  }

  @Test
  void the_order_of_batches_does_not_matter() throws IOException {
    List<Classification> all = new ArrayList<>();
    for (int number = 0; number < 250_000; number++) {
      all.add(
          new Classification(
              "company", "C" + number, "内資系企業", Truth.YES, List.of("内資系企業"), List.of(), List.of()));
    }
    String inOrder = written(all);
    Collections.shuffle(all, new Random(1));
    assertThat(written(all)).isEqualTo(inOrder);
    assertThat(inOrder.lines()).hasSize(250_001);
  }

  @Test
  void an_id_with_commas_quotes_and_line_breaks_stays_one_line() throws IOException {
    Classification classification =
        new Classification(
            "course", "H1/1/\"A\", B\nC", "研修", Truth.NO, List.of(), List.of(), List.of());
    assertThat(written(List.of(classification)).lines().skip(1))
        .containsExactly("course,\"H1/1/\"\"A\"\", B C\",研修,no,,,");
  }

  @Test
  void the_ledger_counts_rows_and_leads_to_what_is_counted() throws IOException {
    StringWriter writer = new StringWriter();
    LedgerCsv.write(SampleEvaluation.evaluation(), writer);
    assertThat(writer.toString())
        .isEqualTo(
            """
            kind,table,read,accepted,indicator,stratum,step,description,before,kept,removed,undetermined
            rows,companies,134,133,,,,,,,,
            rows,hubs,18,16,,,,同じ調査対象の別の行を数える,18,16,2,
            population,,,,venture-share,,1,\"""内資系企業""に限る",134,106,28,0
            population,,,,venture-share,,2,"分子: ""ベンチャー企業""に限る",106,12,94,1
            population,,,,venture-share,,3,判定不能を除いて数える,12,11,1,0
            """);
  }

  private String written(List<Classification> classifications) throws IOException {
    Path file = scratch.resolve("classifications.csv");
    try (ClassificationsCsv csv = new ClassificationsCsv(scratch)) {
      for (int from = 0; from < classifications.size(); from += 1000) {
        csv.look(
                classifications
                    .subList(from, Math.min(from + 1000, classifications.size()))
                    .stream()
                    .map(InternalFilesTest::listed)
                    .toList())
            .run();
      }
      csv.writeTo(file);
    }
    return Files.readString(file);
  }

  private static Listed listed(Classification one) {
    Verdict verdict =
        new Verdict(one.population(), one.membership(), one.rules(), one.failed(), one.unknown());
    return new Listed(one.subjectType(), one.subjectId(), List.of(verdict));
  }
}
