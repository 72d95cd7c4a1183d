package kpi.analysis.impact;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.analysis.impact.RuleChange.Part;
import kpi.analysis.impact.flips.FlipBook;
import kpi.analysis.impact.flips.FlipSearch;
import kpi.analysis.impact.flips.TwoSides;
import kpi.evaluation.Evaluator;
import kpi.loading.dataset.Dataset;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.model.result.Evaluation;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.finding.FindingRule;
import kpi.rules.indicator.IndicatorRule;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Rejected;

/** Evaluates datasets under two sides and compares what comes out. */
public final class SideBySide {

  private final Side before;
  private final Side after;
  private final List<RuleChange> changes;
  private final int threads;
  private final Messages messages;
  private final Map<LocalDate, RuleBook.InForce> inForceBefore = new HashMap<>();
  private final Map<LocalDate, RuleBook.InForce> inForceAfter = new HashMap<>();

  private SideBySide(Side before, Side after, int threads, Messages messages) {
    this.before = before;
    this.after = after;
    this.threads = threads;
    this.messages = messages;
    this.changes =
        Stream.of(
                RuleChange.between(
                    Part.FINDING,
                    before.rules().findings().stream().map(FindingRule::text),
                    after.rules().findings().stream().map(FindingRule::text),
                    after::named),
                RuleChange.between(
                    Part.CLASSIFICATION,
                    before.rules().classifications().stream().map(ClassificationRule::text),
                    after.rules().classifications().stream().map(ClassificationRule::text),
                    after::named),
                RuleChange.between(
                    Part.INDICATOR,
                    before.rules().indicators().stream().map(IndicatorRule::text),
                    after.rules().indicators().stream().map(IndicatorRule::text),
                    after::named))
            .flatMap(List::stream)
            .toList();
  }

  /**
   * Compares the current rules and definitions with those of another folder. A dataset that is
   * named twice counts once.
   *
   * @param against a folder of rules, of definitions, or of both
   * @param threads how many batches are classified at once
   * @param progress is told of the rows that are read, once for each side and once for both
   * @throws Rejected with exit code 66 for what is missing, 78 for a side that does not hold, 65
   *     for data that cannot be used
   */
  public static Impact of(
      List<Path> datasets,
      Path rules,
      Path definitions,
      Path against,
      int threads,
      Progress progress,
      Messages messages)
      throws Rejected {
    AgainstFolder other = AgainstFolder.of(against, rules, definitions);
    if (other.isSameAs(rules, definitions)) {
      Place place = Place.of(against.toString().replace('\\', '/'));
      messages.add(Message.warning("against-itself", place));
    }
    DataDictionary dictionary = ItemsOfBoth.of(other.rules(), rules);
    Side before = Side.read(rules, definitions, Map.of(), dictionary, messages);
    Side after = Side.read(other.rules(), other.definitions(), other.names(), dictionary, messages);
    return of(datasets, dictionary, before, after, threads, progress, messages);
  }

  /**
   * Compares rules and definitions as they were committed last with those that are edited.
   *
   * @throws Rejected as above; with exit code 66 where nothing was ever committed
   */
  public static Impact ofEdited(
      List<Path> datasets,
      Path rules,
      Path definitions,
      int threads,
      Progress progress,
      Messages messages)
      throws Rejected, IOException {
    try (CommittedState old = CommittedState.of(rules, definitions)) {
      DataDictionary dictionary = ItemsOfBoth.of(rules, old.rules());
      Side before = Side.read(old.rules(), old.definitions(), old.names(), dictionary, messages);
      Side after = Side.read(rules, definitions, Map.of(), dictionary, messages);
      return of(datasets, dictionary, before, after, threads, progress, messages);
    }
  }

  private static Impact of(
      List<Path> datasets,
      DataDictionary dictionary,
      Side before,
      Side after,
      int threads,
      Progress progress,
      Messages messages)
      throws Rejected {
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    List<Source> sources =
        Source.open(datasets, dictionary, messages).stream()
            .map(source -> source.watchedBy(progress))
            .toList();
    return new SideBySide(before, after, threads, messages).of(sources);
  }

  private Impact of(List<Source> sources) throws Rejected {
    List<Impact.OnDataset> impacts = new ArrayList<>();
    try {
      for (Source source : sources) {
        impacts.add(of(source));
      }
    } catch (Rejected | RuntimeException | Error failed) {
      for (Impact.OnDataset impact : impacts) {
        close(impact.flips());
      }
      throw failed;
    }
    return new Impact(
        Stream.concat(after.kpis().stream(), before.kpis().stream()).toList(),
        changes,
        DeclarationChange.between(before, after),
        impacts);
  }

  private Impact.OnDataset of(Source source) throws Rejected {
    RuleBook.InForce old = inForce(before, source, inForceBefore);
    RuleBook.InForce now = inForce(after, source, inForceAfter);
    Evaluation was = evaluate(before, old, source);
    Evaluation is = evaluate(after, now, source);
    Dependence behindOld = new Dependence(before, old, was, changes);
    Dependence behindNow = new Dependence(after, now, is, changes);
    List<IndicatorMove> moves =
        IndicatorMove.between(
            was,
            is,
            cell ->
                Stream.concat(behindOld.of(cell), behindNow.of(cell)).distinct().sorted().toList());
    return new Impact.OnDataset(
        source.dataset().header(), moves, flips(source.dataset(), old, now));
  }

  /** Compiled once for all datasets of one reference date. */
  private RuleBook.InForce inForce(Side side, Source source, Map<LocalDate, RuleBook.InForce> known)
      throws Rejected {
    LocalDate date = source.dataset().header().referenceDate();
    RuleBook.InForce inForce = known.get(date);
    if (inForce == null) {
      Messages own = new Messages();
      inForce = side.rules().on(date, own);
      side.named(own.sorted()).forEach(messages::add);
      messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
      known.put(date, inForce);
    }
    return inForce;
  }

  private FlipBook flips(Dataset dataset, RuleBook.InForce old, RuleBook.InForce now)
      throws Rejected {
    TwoSides sides =
        new TwoSides(
            old.populations(),
            now.populations(),
            changed(Part.CLASSIFICATION),
            changedFindings(),
            after::named);
    FlipBook flips = new FlipBook();
    try {
      new FlipSearch(sides, old, now).run(dataset, flips);
      return flips;
    } catch (Rejected | RuntimeException | Error failed) {
      close(flips);
      throw failed;
    }
  }

  private TreeSet<String> changed(Part part) {
    return changes.stream()
        .filter(change -> change.part() == part)
        .map(RuleChange::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The changed findings, with the tables whose rows they are about. */
  private Map<String, TableSchema> changedFindings() {
    Set<String> names = changed(Part.FINDING);
    Map<String, TableSchema> changed = new HashMap<>();
    Stream.concat(before.rules().findings().stream(), after.rules().findings().stream())
        .filter(rule -> names.contains(rule.name()))
        .forEach(rule -> changed.put(rule.name(), rule.table()));
    return changed;
  }

  private static void close(FlipBook flips) {
    try {
      flips.close();
    } catch (IOException leftOver) {
      // Why the run failed is told; scratch files are the machine's to clear.
    }
  }

  /** Findings about the data are the same under both sides and are told once. */
  private Evaluation evaluate(Side side, RuleBook.InForce rules, Source source) throws Rejected {
    Messages own = new Messages();
    try {
      Evaluation evaluation =
          Evaluator.evaluate(source.dataset(), side.kpis(), rules, threads, batch -> {}, own);
      own.rejectErrors(ExitCode.DATA_UNUSABLE);
      return evaluation;
    } catch (Rejected rejected) {
      throw new Rejected(rejected.exitCode(), source.named(side.named(rejected.messages())));
    } finally {
      List<Message> known = messages.sorted();
      source.named(side.named(own.sorted())).stream()
          .filter(message -> !known.contains(message))
          .forEach(messages::add);
    }
  }
}
