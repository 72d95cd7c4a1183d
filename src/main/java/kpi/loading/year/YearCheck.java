package kpi.loading.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.loading.yaml.YamlFile;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.PublishedFigure;
import kpi.model.fact.DataDictionary;
import kpi.source.Messages;

/**
 * Whether a dataset is of its year, as far as its own YAML files tell. All findings are warnings.
 *
 * @param yaml by name without extension, {@code dataset} among them
 * @param printed what {@code published.yaml} holds
 */
public record YearCheck(
    DatasetHeader header,
    Map<String, YamlFile> yaml,
    List<PublishedFigure> printed,
    DataDictionary dictionary) {

  /** Checks everything that needs no other year. */
  public void check(Messages messages) {
    YearDates dates = new YearDates(dictionary.year(), header.fiscalYear(), messages);
    dates.check(yaml.get("dataset"), header);
    Optional.ofNullable(yaml.get("followups")).ifPresent(dates::checkFollowUps);
    PrintedYear print = new PrintedYear(this);
    boolean carriedOver = print.isOfTheYearBefore();
    if (carriedOver) {
      messages.add(print.carriedOver(yaml.get("published")));
    }
    print.checkProvenance(yaml.get("dataset"), carriedOver, Set.of(), messages);
  }

  /**
   * Checks again what is called published, once an earlier year is known.
   *
   * @param printCopied whether {@code published.yaml} is that of the earlier year
   * @param tables those whose rows are
   */
  public void checkProvenance(boolean printCopied, Set<String> tables, Messages messages) {
    PrintedYear print = new PrintedYear(this);
    boolean carriedOver = printCopied || print.isOfTheYearBefore();
    print.checkProvenance(yaml.get("dataset"), carriedOver, tables, messages);
  }
}
