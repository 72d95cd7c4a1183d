package kpi.replay.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {

  private static final String RULE =
      """
      ルール "甲"
      もし
          企業が次のすべてを満たす
          - 従業員数が%sである
          - 資本金が1億円以上である
      ならば
          "甲"に分類する
      終わり
      """;

  @TempDir Path rules;

  @Test
  void each_limit_of_a_range_moves_by_itself() throws IOException {
    assertThat(changedTo("101人以上300人以下"))
        .containsExactly(
            "従業員数が100人以上300人以下である",
            "従業員数が102人以上300人以下である",
            "従業員数が101人以上299人以下である",
            "従業員数が101人以上301人以下である");
  }

  @Test
  void a_limit_whose_digits_end_the_other_one_moves_alone() throws IOException {
    assertThat(changedTo("10人以上110人以下"))
        .containsExactly(
            "従業員数が9人以上110人以下である",
            "従業員数が11人以上110人以下である",
            "従業員数が10人以上109人以下である",
            "従業員数が10人以上111人以下である");
  }

  private List<String> changedTo(String range) throws IOException {
    try (Stream<Path> shipped = Files.list(Shipped.RULES)) {
      for (Path file : shipped.filter(one -> one.toString().endsWith(".dslr")).toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    Files.writeString(rules.resolve("range.dslr"), RULE.formatted(range));
    return Mutants.of(Shipped.book(rules, Shipped.DEFINITIONS)).stream()
        .filter(mutant -> mutant.line().place().file().endsWith("range.dslr"))
        .filter(mutant -> mutant.line().text().contains("以上" + range.split("以上")[1]))
        .filter(mutant -> mutant.change() != Mutant.Change.DROPPED)
        .map(mutant -> mutant.after().orElseThrow())
        .toList();
  }
}
