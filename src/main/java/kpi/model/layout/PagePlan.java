package kpi.model.layout;

import java.util.List;
import java.util.Locale;

/**
 * The order of a report's pages. What stands in none of the lists is not shown.
 *
 * @param main what everyone reads
 * @param eachKpi the parts of the pages of one KPI
 * @param annex what is looked up
 */
public record PagePlan(List<Page> main, List<Part> eachKpi, List<Page> annex) {

  /** Pages about all KPIs; {@code KPIS} stands for those of each. */
  public enum Page {
    COVER,
    OVERVIEW,
    GLANCE,
    SURVEY,
    KPIS,
    ASSUMPTIONS,
    RULES,
    PRINTED;

    /** As it is written in the file. */
    public static Page of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Parts of the pages of one KPI. */
  public enum Part {
    METHOD,
    SURVEYED,
    RESULT,
    YEARS,
    REFERENCE,
    COMMENTARY;

    /** As it is written in the file. */
    public static Part of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public PagePlan {
    main = List.copyOf(main);
    eachKpi = List.copyOf(eachKpi);
    annex = List.copyOf(annex);
  }
}
