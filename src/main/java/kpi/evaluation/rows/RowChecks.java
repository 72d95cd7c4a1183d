package kpi.evaluation.rows;

import java.util.List;
import java.util.Optional;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.validation.RowsOfTheYear;
import kpi.validation.UnitChecks;

/** Whether rows are units of the survey, each once, and of its year. */
public final class RowChecks implements Collector {

  private final Dataset dataset;
  private final UnitChecks units;
  private final Messages messages;

  public RowChecks(Dataset dataset, DeclaredLabels labels, Messages messages) {
    this.dataset = dataset;
    this.messages = messages;
    this.units =
        new UnitChecks(
            dataset.tables(), dataset.header().rows(), labels, dataset.words(), messages);
  }

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    return Optional.of(
        new OfRows(
            units.of(table),
            new RowsOfTheYear(
                table, dataset.header().fiscalYear(), dataset.yearSigns().few(), messages)));
  }

  private record OfRows(UnitChecks.OfTable units, RowsOfTheYear year) implements OfTable {

    @Override
    public Runnable look(List<Decision> rows) {
      List<Fact> written = rows.stream().map(Decision::written).toList();
      units.add(written);
      return () -> check(written);
    }

    private void check(List<Fact> written) {
      for (Fact fact : written) {
        units.check(fact);
        year.check(fact);
      }
    }

    @Override
    public void end() {
      units.report();
      year.report();
    }

    @Override
    public boolean wantsAnotherLook() {
      return units.wantsAnotherLook();
    }

    @Override
    public void lookAgain(Fact written) {
      units.lookAgain(written);
    }
  }
}
