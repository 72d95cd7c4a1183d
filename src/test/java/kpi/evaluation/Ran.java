package kpi.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.Shipped;
import kpi.loading.dataset.Dataset;
import kpi.loading.definition.DefinitionFolder;
import kpi.model.CellId;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.LedgerStep;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;

/** A shipped case, evaluated under its own rules and definitions or else under those shipped. */
record Ran(Evaluation evaluation, List<Classification> listed, List<Message> told) {

  static Ran of(String fixture) {
    return of(Path.of("fixtures", fixture), false);
  }

  /** The same, whose listing holds every class of every row. */
  static Ran listingAll(String fixture) {
    return of(Path.of("fixtures", fixture), true);
  }

  static Ran of(Path data, boolean listsAll) {
    Messages messages = new Messages();
    List<Classification> listed = new ArrayList<>();
    try {
      Dataset dataset = Dataset.open(data, Shipped.dictionary(), messages);
      RuleBook.InForce rules = rules(dataset, data);
      Evaluation evaluation =
          listsAll
              ? Evaluator.evaluateAndListAll(
                  dataset, kpis(data), rules, 2, listed::addAll, messages)
              : Evaluator.evaluate(dataset, kpis(data), rules, 2, listed::addAll, messages);
      return new Ran(evaluation, listed, messages.sorted());
    } catch (Rejected rejected) {
      throw new AssertionError(rejected.messages().toString(), rejected);
    }
  }

  /** How a shipped case is refused. */
  static ExitCode rejected(String fixture) {
    Messages messages = new Messages();
    try {
      Dataset dataset = Dataset.open(Path.of("fixtures", fixture), Shipped.dictionary(), messages);
      RuleBook book = Shipped.book(Shipped.RULES, Shipped.DEFINITIONS);
      Evaluator.evaluate(dataset, Shipped.kpis(), book, 2, classified -> {}, messages);
    } catch (Rejected rejected) {
      return rejected.exitCode();
    }
    throw new AssertionError(fixture + " was evaluated");
  }

  private static RuleBook.InForce rules(Dataset dataset, Path data) throws Rejected {
    Path own = data.resolve("rules");
    if (!own.toFile().isDirectory()) {
      return Shipped.on(dataset.header().referenceDate());
    }
    Messages messages = new Messages();
    RuleBook book =
        RuleBook.read(
            own, data.resolve("kpi-definitions"), kpis(data), Shipped.dictionary(), messages);
    return book.on(dataset.header().referenceDate(), messages);
  }

  private static List<KpiDefinition> kpis(Path data) {
    Path own = data.resolve("kpi-definitions");
    return own.toFile().isDirectory() ? DefinitionFolder.read(own, new Messages()) : Shipped.kpis();
  }

  IndicatorResult result(String id, String... stratum) {
    Map<String, String> values =
        stratum.length == 0
            ? Map.of()
            : stratum.length == 2
                ? Map.of(stratum[0], stratum[1])
                : Map.of(stratum[0], stratum[1], stratum[2], stratum[3]);
    return evaluation.indicators().stream()
        .filter(one -> one.cell().equals(CellId.of(id, values)))
        .findFirst()
        .orElseThrow();
  }

  List<LedgerStep> ledger(String id) {
    return evaluation.ledger().stream().filter(one -> one.cell().indicator().equals(id)).toList();
  }

  List<String> findings() {
    return told.stream().map(one -> one.place() + " " + one.code()).toList();
  }
}
