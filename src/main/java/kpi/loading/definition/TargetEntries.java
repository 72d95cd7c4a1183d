package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.loading.yaml.YamlFile;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.Aim;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target;
import kpi.model.definition.Target.Base;
import kpi.model.definition.Target.Former;
import kpi.model.definition.Target.Milestone;
import kpi.model.definition.Target.Setting;
import kpi.source.Messages;
import kpi.source.Place;

/** The targets of a {@code kpi.yaml} that fits its schema. */
final class TargetEntries {

  static final String KEY = "target";

  private static final JsonPointer TARGETS = JsonPointer.compile("/" + KEY);
  private static final String BY = "by";

  private final YamlFile file;
  private final KpiDefinition kpi;
  private final TargetCell cells;
  private final TargetAmount amounts;
  private final Messages messages;
  private final Map<String, Place> seen = new HashMap<>();

  TargetEntries(YamlFile file, KpiDefinition kpi, Messages messages) {
    this.file = file;
    this.kpi = kpi;
    this.cells = new TargetCell(file, kpi, messages);
    this.amounts = new TargetAmount(file, messages);
    this.messages = messages;
  }

  /** In the order of the file, without those that have an error; none where it has only words. */
  List<Target> read() {
    JsonNode entries = file.root().path(KEY);
    List<Target> targets = new ArrayList<>();
    for (int i = 0; entries.isArray() && i < entries.size(); i++) {
      target(entries.get(i), TARGETS.appendIndex(i)).ifPresent(targets::add);
    }
    return targets;
  }

  private Optional<Target> target(JsonNode node, JsonPointer at) {
    return cells.of(node, at).flatMap(cell -> target(node, at, cell));
  }

  private Optional<Target> target(JsonNode node, JsonPointer at, CellId cell) {
    IndicatorDefinition indicator = indicator(cell);
    Optional<Aim> aim = amounts.aim(node, at, direction(node), indicator);
    Optional<Setting> set = setting(node, at);
    Optional<List<Former>> former = former(node.path("former"), at, indicator);
    FiscalYear by = year(node, BY);
    Optional<List<Milestone>> interim = interim(node, at, by, indicator);
    Optional<Optional<Base>> base = base(node.path("base"), at, first(interim, by), indicator);
    boolean isWhole =
        Stream.of(aim, set, former, interim, base).allMatch(Optional::isPresent)
            && !isSeenBefore(cell, by, aim.orElseThrow(), at);
    return isWhole
        ? Optional.of(
            new Target(
                cell,
                new Milestone(by, aim.orElseThrow()),
                base.orElseThrow(),
                interim.orElseThrow(),
                set.orElseThrow(),
                node.get("source").asText(),
                former.orElseThrow(),
                file.place(at)))
        : Optional.empty();
  }

  private IndicatorDefinition indicator(CellId cell) {
    return kpi.indicators().stream()
        .filter(one -> one.id().equals(cell.indicator()))
        .findFirst()
        .orElseThrow();
  }

  private static FiscalYear first(Optional<List<Milestone>> interim, FiscalYear last) {
    return interim.filter(all -> !all.isEmpty()).map(all -> all.get(0).by()).orElse(last);
  }

  private boolean isSeenBefore(CellId cell, FiscalYear by, Aim aim, JsonPointer at) {
    Place first = seen.putIfAbsent(cell + " " + by + " " + aim.word(), file.place(at));
    if (first != null) {
      String line = Integer.toString(first.line());
      messages.add(file.error("target-twice", at, cell.indicator(), by.label(), line));
    }
    return first != null;
  }

  private Optional<List<Milestone>> interim(
      JsonNode target, JsonPointer at, FiscalYear last, IndicatorDefinition indicator) {
    JsonNode entries = target.path("interim");
    List<Milestone> read = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonPointer entry = at.appendProperty("interim").appendIndex(i);
      FiscalYear by = year(entries.get(i), BY);
      if (target.has("value") != entries.get(i).has("value")) {
        messages.add(file.error("target-interim-of-another-kind", entry, by.label()));
      } else {
        amounts
            .aim(entries.get(i), entry, direction(target), indicator)
            .ifPresent(aim -> read.add(new Milestone(by, aim)));
      }
    }
    return Optional.of(read)
        .filter(all -> all.size() == entries.size())
        .filter(all -> isInOrder(all, last, at));
  }

  private boolean isInOrder(List<Milestone> interim, FiscalYear last, JsonPointer at) {
    for (int i = 0; i < interim.size(); i++) {
      FiscalYear next = i + 1 < interim.size() ? interim.get(i + 1).by() : last;
      if (interim.get(i).by().compareTo(next) >= 0) {
        JsonPointer entry = at.appendProperty("interim").appendIndex(i).appendProperty(BY);
        String year = interim.get(i).by().label();
        messages.add(file.error("target-interim-not-before", entry, year, next.label()));
        return false;
      }
    }
    return true;
  }

  /** Empty within where nothing is said, and empty where what is said does not hold. */
  private Optional<Optional<Base>> base(
      JsonNode node, JsonPointer target, FiscalYear first, IndicatorDefinition indicator) {
    if (node.isMissingNode()) {
      return Optional.of(Optional.empty());
    }
    JsonPointer at = target.appendProperty("base");
    FiscalYear year = year(node, "year");
    if (year.compareTo(first) >= 0) {
      JsonPointer where = at.appendProperty("year");
      messages.add(file.error("target-base-not-before", where, year.label(), first.label()));
      return Optional.empty();
    }
    if (!node.has("value")) {
      return Optional.of(Optional.of(new Base(year, Optional.empty())));
    }
    return amounts
        .of(node.get("value"), at.appendProperty("value"), indicator)
        .map(value -> Optional.of(new Base(year, Optional.of(value))));
  }

  private Optional<List<Former>> former(
      JsonNode entries, JsonPointer target, IndicatorDefinition indicator) {
    List<Former> read = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode node = entries.get(i);
      JsonPointer at = target.appendProperty("former").appendIndex(i);
      Optional<Aim> aim = amounts.aim(node, at, direction(node), indicator);
      Optional<Setting> set = setting(node, at);
      if (aim.isPresent() && set.isPresent()) {
        Milestone last = new Milestone(year(node, BY), aim.get());
        read.add(new Former(last, set.get(), node.get("reason").asText()));
      }
    }
    return Optional.of(read).filter(all -> all.size() == entries.size());
  }

  private Optional<Setting> setting(JsonNode node, JsonPointer at) {
    String day = node.get("set-on").asText();
    try {
      return Optional.of(new Setting(node.get("set-by").asText(), LocalDate.parse(day)));
    } catch (DateTimeException impossible) {
      messages.add(file.error("target-no-such-day", at.appendProperty("set-on"), day));
      return Optional.empty();
    }
  }

  private static String direction(JsonNode node) {
    return node.path("direction").asText();
  }

  private static FiscalYear year(JsonNode node, String key) {
    return FiscalYear.parse(node.get(key).asText()).orElseThrow();
  }
}
