package kpi.differential;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.differential.oracle.Expected;
import kpi.differential.oracle.LedgerLine;
import kpi.differential.oracle.Membership;
import kpi.differential.oracle.Oracle;
import kpi.model.Truth;

/** What the program says of a folder against what must come out. */
final class Comparison {

  /** How the program calls what it finds without a rule. */
  private static final Set<String> OWN_KINDS = ownKinds();

  private final Oracle oracle;
  private final Ran ran;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Oracle oracle, Ran ran) {
    this.oracle = oracle;
    this.ran = ran;
  }

  /** In words that let a person see who is right; none if all agree. */
  static List<String> differences(Oracle oracle, Ran ran) {
    if (ran.ended().exitCode() != 0) {
      return List.of("exit code " + ran.ended().exitCode() + ": " + ran.ended().log());
    }
    Comparison comparison = new Comparison(oracle, ran);
    comparison.findings();
    comparison.memberships();
    comparison.figures();
    comparison.ledger();
    return comparison.differences;
  }

  /** Of the steps to what is counted alone. */
  static List<String> ofLedger(Oracle oracle, Ran ran) {
    Comparison comparison = new Comparison(oracle, ran);
    comparison.ledger();
    return comparison.differences;
  }

  private void differ(String where, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add("%s: expected %s, found %s".formatted(where, expected, found));
    }
  }

  private static Set<String> ownKinds() {
    Properties names = new Properties();
    try (InputStream in = Comparison.class.getResourceAsStream("/kpi/source/kinds_ja.properties")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names.values().stream().map(Object::toString).collect(Collectors.toSet());
  }

  /** Of the rules; the program finds other things as well. */
  private void findings() {
    List<String> found = new ArrayList<>();
    if (ran.files().containsKey("internal/findings.csv")) {
      for (NamedCsvRecord row : ran.csv("internal/findings.csv")) {
        String kind = asTyped(row.getField("kind"));
        String one = "%s %s %s %s";
        if (!OWN_KINDS.contains(kind)) {
          found.add(
              one.formatted(
                  row.getField("file"), row.getField("row"), row.getField("column"), kind));
        }
      }
    }
    differ("findings.csv", lines(oracle.findings()), lines(found));
  }

  private void memberships() {
    List<String> expected = new ArrayList<>();
    for (Membership one : oracle.memberships()) {
      if (one.isListed()) {
        expected.add(
            String.join(
                " | ",
                one.subjectType(),
                one.subjectId(),
                one.population(),
                word(one.truth()),
                String.join("; ", one.rules()),
                String.join("; ", one.failed()),
                String.join("; ", one.unknown())));
      }
    }
    List<String> found = new ArrayList<>();
    for (NamedCsvRecord row : ran.csv("internal/classifications.csv")) {
      found.add(String.join(" | ", row.getFields().stream().map(Comparison::asTyped).toList()));
    }
    differ("classifications.csv", lines(expected), lines(found));
  }

  /** Those of one list that the other lacks stand out when both are sorted. */
  private static TreeSet<String> lines(List<String> lines) {
    return new TreeSet<>(lines);
  }

  /** A cell without the apostrophe that keeps spreadsheets from running it as a formula. */
  private static String asTyped(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "undetermined";
    };
  }

  private void figures() {
    Map<String, JsonNode> found = ran.indicators();
    Map<String, Expected> expected = oracle.figures();
    differ(
        "cells of results.json", new TreeSet<>(oracle.shownCells()), new TreeSet<>(found.keySet()));
    expected.forEach(
        (cell, one) -> Optional.ofNullable(found.get(cell)).ifPresent(node -> figure(one, node)));
  }

  private void figure(Expected expected, JsonNode node) {
    String cell = expected.cell() + " ";
    BoundsCheck.differences(expected, node).forEach(one -> differences.add(cell + one));
  }

  private void ledger() {
    List<String> expected = new ArrayList<>();
    for (LedgerLine line : oracle.ledger()) {
      expected.add(
          List.of(
                  line.indicator(),
                  line.step(),
                  line.description(),
                  line.before(),
                  line.kept(),
                  line.removed(),
                  line.undetermined())
              .toString());
    }
    List<String> found = new ArrayList<>();
    for (NamedCsvRecord row : ran.csv("internal/ledger.csv")) {
      if (row.getField("kind").equals("population")) {
        found.add(
            List.of(
                    row.getField("indicator"),
                    row.getField("step"),
                    asTyped(row.getField("description")),
                    row.getField("before"),
                    row.getField("kept"),
                    row.getField("removed"),
                    row.getField("undetermined"))
                .toString());
      }
    }
    differ("ledger.csv", lines(expected), lines(found));
  }
}
