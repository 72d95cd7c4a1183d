package kpi.evaluation.tally;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kpi.evaluation.tally.Attainable.Pair;
import kpi.model.CellId;

/**
 * Which companies a figure counts, written from the definitions: a part, and what it is part of.
 */
record CountedCompanies(Predicate<Set<String>> part, Predicate<Set<String>> whole) {

  static final CellId VENTURES = CellId.of("venture-share");
  static final CellId ENTRANTS = CellId.of("entrant-share");
  static final CellId NEW_ENTRIES = CellId.of("new-entry-share");

  static final Map<CellId, CountedCompanies> CELLS =
      Map.of(
          VENTURES,
          new CountedCompanies(is("ベンチャー企業"), is("内資系企業")),
          ENTRANTS,
          new CountedCompanies(is("異業種企業"), is("内資系企業").and(is("ベンチャー企業").negate())),
          NEW_ENTRIES,
          new CountedCompanies(is("ベンチャー企業").or(is("異業種企業")), is("内資系企業")),
          CellId.of("venture-without-product-share"),
          new CountedCompanies(
              is("上市可能製品のない企業"), is("内資系企業").and(is("ベンチャー企業")).and(is("研究開発特化型企業").negate())),
          CellId.of("venture-share-all-respondents"),
          new CountedCompanies(is("ベンチャー企業").and(is("内資系企業")), any -> true),
          CellId.of("overseas-share"),
          new CountedCompanies(is("国際展開企業"), is("内資系企業")),
          CellId.of("overseas-base", Map.of("kind", "rd")),
          new CountedCompanies(is("海外研究開発拠点"), is("内資系企業")),
          CellId.of("venture-count"),
          new CountedCompanies(any -> true, is("内資系企業").and(is("ベンチャー企業"))),
          CellId.of("entrant-count"),
          new CountedCompanies(any -> true, is("内資系企業").and(is("異業種企業"))),
          CellId.of("foreign-respondents"),
          new CountedCompanies(any -> true, is("外資系企業")));

  private static Predicate<Set<String>> is(String population) {
    return classes -> classes.contains(population);
  }

  /** What a company adds that belongs to these classes and to no other. */
  Pair of(Set<String> classes) {
    boolean inWhole = whole.test(classes);
    return new Pair(inWhole && part.test(classes) ? 1 : 0, inWhole ? 1 : 0);
  }
}
