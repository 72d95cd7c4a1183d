package kpi.loading.year;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kpi.loading.yaml.YamlFile;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.PublishedFigure;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.model.fact.YearSigns.YearTurn;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Whether what is called published has been: {@code published.yaml} must hold figures of the
 * dataset's year, and not those that were printed a year before. All findings are warnings.
 */
final class PrintedYear {

  private static final JsonPointer PROVENANCE = JsonPointer.compile("/provenance");
  private static final JsonPointer FIGURES = JsonPointer.compile("/figures");
  private static final String PUBLISHED = "published";
  private static final String TABLE = ".csv";

  private final DatasetHeader header;
  private final FiscalYear year;
  private final List<PublishedFigure> figures;
  private final DataDictionary dictionary;

  PrintedYear(YearCheck dataset) {
    this.header = dataset.header();
    this.year = header.fiscalYear();
    this.figures = dataset.printed();
    this.dictionary = dataset.dictionary();
  }

  /**
   * Whether figures were printed year by year up to two years before the dataset's, so that those
   * without a year speak of the year before it.
   */
  boolean isOfTheYearBefore() {
    Map<CellId, TreeSet<FiscalYear>> years = new HashMap<>();
    figures.forEach(
        figure ->
            figure
                .year()
                .filter(printed -> printed.compareTo(year) < 0)
                .ifPresent(
                    printed ->
                        years
                            .computeIfAbsent(figure.cell(), cell -> new TreeSet<>())
                            .add(printed)));
    Collection<TreeSet<FiscalYear>> series = years.values();
    return hasOwn()
        && series.stream().noneMatch(printed -> printed.contains(year.minus(1)))
        && series.stream().anyMatch(printed -> printed.containsAll(twoYearsBefore()));
  }

  private List<FiscalYear> twoYearsBefore() {
    return List.of(year.minus(2), year.minus(3));
  }

  private boolean hasOwn() {
    return figures.stream().anyMatch(this::isOwn);
  }

  private boolean isOwn(PublishedFigure figure) {
    return figure.year().orElse(year).equals(year);
  }

  /** Tells that {@code published.yaml} was carried over. */
  Message carriedOver(YamlFile published) {
    int first =
        IntStream.range(0, figures.size()).filter(i -> isOwn(figures.get(i))).findFirst().orElse(0);
    return published
        .warning(
            "print-of-the-year-before",
            FIGURES.appendIndex(first),
            year.label(),
            year.minus(1).label())
        .withValue(figures.get(first).printed());
  }

  /**
   * Tells of the tables that are called published although the year has not been printed. Names may
   * be public before, such as those of courses; what was asked anew is not, nor is a copied table.
   *
   * @param file {@code dataset.yaml}
   * @param carriedOver whether what was printed is of the year before
   * @param copied the tables that are of an earlier year
   */
  void checkProvenance(YamlFile file, boolean carriedOver, Set<String> copied, Messages messages) {
    if (hasOwn() && !carriedOver) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : file.root().path("provenance").properties()) {
      String name = entry.getKey().replace(TABLE, "");
      boolean whole = carriedOver || copied.contains(name);
      if (dictionary.table(name).filter(table -> isPublished(table, whole)).isPresent()) {
        messages.add(
            file.warning(
                    "published-before-print",
                    PROVENANCE.appendProperty(entry.getKey()),
                    entry.getKey(),
                    year.label())
                .withValue(PUBLISHED));
      }
    }
  }

  /** A table whose rows may all stay as they are may well be public. */
  private boolean isPublished(TableSchema table, boolean whole) {
    return table.unchanged().isPresent()
        && table.columns().stream()
            .filter(column -> whole || column.turn() == YearTurn.ASKED)
            .anyMatch(column -> header.provenance(table.name(), column.name()).equals(PUBLISHED));
  }
}
