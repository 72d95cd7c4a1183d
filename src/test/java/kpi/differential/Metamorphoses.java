package kpi.differential;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kpi.Shipped;
import kpi.differential.making.Dice;
import kpi.differential.oracle.Oracle;
import kpi.differential.oracle.Oracle.OpenCell;

/** Changes of a folder after which the results must be the same, or must lie within. */
final class Metamorphoses {

  /** What tells by digests in which order things stood. */
  private static final Set<String> MANIFESTS = Set.of("manifest.json", "internal/manifest.json");

  /** Its steps stand in the order of the lines, so it is held against the second evaluator. */
  private static final String LEDGER = "internal/ledger.csv";

  /** What is found is told by the row in which it stands. */
  private static final String FINDINGS = "internal/findings.csv";

  private static final Pattern VERSION = Pattern.compile("\"ruleVersion\": \"[0-9a-f]+\"");

  private final Folder folder;
  private final Ran before;
  private final Dice dice;
  private final List<String> differences = new ArrayList<>();

  private Metamorphoses(Folder folder, Ran before, Dice dice) {
    this.folder = folder;
    this.before = before;
    this.dice = dice;
  }

  /** All of them, the seed of the dice deciding what is changed and how. */
  static List<String> differences(Folder folder, Ran before, Oracle oracle, Dice dice) {
    Metamorphoses all = new Metamorphoses(folder, before, dice);
    all.same("four threads", Ran.evaluate(folder, 4));
    Ran shuffled = Ran.evaluate(Shuffles.rows(folder, dice), 1);
    all.same("rows in another order", all.asBefore(FINDINGS, shuffled));
    all.sameKindsFound(shuffled);
    all.same("other names of rule files", Ran.evaluate(Shuffles.names(folder, dice), 1));
    all.rulesInAnotherOrder(Shuffles.rules(folder, dice));
    all.filledIn(oracle);
    return all.differences;
  }

  private void rulesInAnotherOrder(Folder shuffled) {
    String what = "rules in another order";
    Ran after = Ran.evaluate(shuffled, 1);
    same(what, asBefore(LEDGER, after));
    if (after.ended().exitCode() == 0) {
      Comparison.ofLedger(Oracle.of(shuffled, Shipped.dictionary()), after)
          .forEach(one -> differences.add(what + ": " + one));
    }
  }

  /** A run with one of its files as it was, where it is compared in another way. */
  private Ran asBefore(String file, Ran after) {
    Map<String, String> files = new TreeMap<>(after.files());
    files.computeIfPresent(file, (name, text) -> before.files().get(name));
    return new Ran(after.ended(), files);
  }

  private void sameKindsFound(Ran after) {
    if (!kinds(before).equals(kinds(after))) {
      differences.add(
          "rows in another order: found " + kinds(before) + " before, after " + kinds(after));
    }
  }

  private static List<String> kinds(Ran ran) {
    return !ran.files().containsKey(FINDINGS)
        ? List.of()
        : ran.csv(FINDINGS).stream()
            .map(row -> row.getField("file") + " " + row.getField("kind"))
            .sorted()
            .toList();
  }

  private void same(String what, Ran after) {
    if (after.ended().exitCode() != 0) {
      differences.add(what + ": exit code " + after.ended().exitCode() + after.ended().log());
      return;
    }
    before
        .files()
        .forEach(
            (name, text) -> {
              if (!MANIFESTS.contains(name) && !isSame(text, after.files().get(name))) {
                differences.add(
                    what + ": " + name + firstDifference(text, after.files().get(name)));
              }
            });
  }

  /** The version of the rules is a digest of their text, in which the order of lines stands. */
  private static boolean isSame(String one, String other) {
    return VERSION.matcher(one).replaceAll("").equals(VERSION.matcher(other).replaceAll(""));
  }

  private static String firstDifference(String one, String other) {
    List<String> ones = one.lines().toList();
    List<String> others = other.lines().toList();
    for (int at = 0; at < Math.min(ones.size(), others.size()); at++) {
      if (!ones.get(at).equals(others.get(at))) {
        return ":%d: before %s, after %s".formatted(at + 1, ones.get(at), others.get(at));
      }
    }
    return ": " + ones.size() + " lines before, " + others.size() + " after";
  }

  /** A row whose open cells are filled in leaves every figure within its bounds before. */
  private void filledIn(Oracle oracle) {
    List<OpenCell> open = oracle.openCells();
    if (open.isEmpty()) {
      return;
    }
    OpenCell cell = dice.oneOf(open);
    String value = dice.oneOf(cell.values());
    Folder filled = filled(cell, value);
    Ran after = Ran.evaluate(filled, 1);
    if (after.ended().exitCode() != 0) {
      differences.add("filled in: exit code " + after.ended().exitCode() + after.ended().log());
      return;
    }
    String what =
        "%s of row %d of %s filled in as %s"
            .formatted(cell.column().name(), cell.row() + 1, cell.table().file(), value);
    Map<String, JsonNode> narrower = new TreeMap<>(after.indicators());
    before
        .indicators()
        .forEach((name, wide) -> within(name + " " + what, wide, narrower.get(name)));
  }

  private Folder filled(OpenCell cell, String value) {
    String path = Folder.DATA + cell.table().file();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<CsvRecord> lines =
          CsvReader.builder().ofCsvRecord(folder.files().get(path)).stream().toList();
      for (int at = 0; at < lines.size(); at++) {
        List<String> fields = new ArrayList<>(lines.get(at).getFields());
        if (at == cell.row() + 1) {
          fields.set(lines.get(0).getFields().indexOf(cell.column().name()), value);
        }
        csv.writeRecord(fields);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return folder.with(path, text.toString());
  }

  private void within(String cell, JsonNode wide, JsonNode narrow) {
    boolean comparable =
        narrow != null && !wide.get("lower").isNull() && !narrow.get("lower").isNull();
    if (comparable && !isWithin(wide, narrow)) {
      differences.add(
          "%s: %s to %s before, %s to %s after"
              .formatted(
                  cell,
                  wide.get("lower"),
                  wide.get("upper"),
                  narrow.get("lower"),
                  narrow.get("upper")));
    }
  }

  private static boolean isWithin(JsonNode wide, JsonNode narrow) {
    BigDecimal rounding = new BigDecimal("1e-30");
    BigDecimal lower = wide.get("lower").decimalValue().subtract(rounding);
    BigDecimal upper = wide.get("upper").decimalValue().add(rounding);
    return narrow.get("lower").decimalValue().compareTo(lower) >= 0
        && narrow.get("upper").decimalValue().compareTo(upper) <= 0;
  }
}
