package kpi.report.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import kpi.disclosure.Published;
import kpi.evaluation.rows.KeptCells;
import kpi.evaluation.target.TargetBook;
import kpi.evaluation.target.TargetResult;
import kpi.model.result.Evaluation;
import kpi.report.files.csv.CellsCsv;
import kpi.report.files.csv.ClassificationsCsv;
import kpi.report.files.csv.DisclosureCsv;
import kpi.report.files.csv.FilledCsv;
import kpi.report.files.csv.FindingsCsv;
import kpi.report.files.csv.LedgerCsv;
import kpi.report.files.csv.RowPrintsCsv;
import kpi.report.files.indicator.CodebookCsv;
import kpi.report.files.indicator.IndicatorsCsv;
import kpi.report.files.indicator.TargetsCsv;
import kpi.report.files.json.ResultsJson;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.output.DocumentWriter;

/** All files of a results folder. Those that name a respondent stand in {@link #INTERNAL}. */
public final class ResultFiles {

  public static final String INTERNAL = "internal";
  public static final String MANIFEST = "manifest.json";

  public static final String MANIFEST_FORMAT = ManifestJson.FORMAT;

  static final String RESULTS = "results.json";
  static final String INDICATORS = "indicators.csv";
  static final String CODEBOOK = "codebook.csv";
  static final String TARGETS = "targets.csv";
  static final String TARGETS_CODEBOOK = "targets-codebook.csv";
  private static final String METADATA = "metadata.json";
  private static final String CLASSIFICATIONS = INTERNAL + "/classifications.csv";
  private static final String LEDGER = INTERNAL + "/ledger.csv";
  static final String INTERNAL_MANIFEST = INTERNAL + "/manifest.json";
  private static final String ROW_PRINTS = INTERNAL + "/row-digests.csv";

  /** The cells that were filled in from lists; only where there are any. */
  static final String FILLED = INTERNAL + "/filled.csv";

  /** The rows as they were read, but for those of large tables. */
  private static final String CELLS = INTERNAL + "/cells.csv";

  /** What is withheld, and why; only where figures are. */
  static final String DISCLOSURE = INTERNAL + "/disclosure.csv";

  /** What was found in the data. */
  public static final String FINDINGS = INTERNAL + "/findings.csv";

  /** Every name that a results folder may hold, relative to it. */
  public static final Set<String> NAMES =
      Set.of(
          RESULTS,
          INDICATORS,
          CODEBOOK,
          METADATA,
          MANIFEST,
          INTERNAL,
          CLASSIFICATIONS,
          LEDGER,
          INTERNAL_MANIFEST,
          ROW_PRINTS,
          CELLS,
          FILLED,
          FINDINGS,
          DISCLOSURE,
          TARGETS,
          TARGETS_CODEBOOK);

  /** The names that are there only where targets are set. */
  static final Set<String> OF_TARGETS = Set.of(TARGETS, TARGETS_CODEBOOK);

  /**
   * The tables that tell of respondents what was found out, relative to the folder. The last is
   * there only where figures are withheld.
   */
  public static final List<String> NAMING = List.of(CLASSIFICATIONS, LEDGER, FINDINGS, DISCLOSURE);

  private ResultFiles() {}

  /**
   * Writes all files.
   *
   * @param published what of it stands outside {@link #INTERNAL}
   * @param rules those in force on the reference date
   * @param cells the rows that are kept
   * @param folder an existing folder with an existing folder {@link #INTERNAL}
   */
  public static void write(
      Published published,
      List<RuleText> rules,
      ClassificationsCsv classifications,
      FindingsCsv findings,
      KeptCells cells,
      Fingerprints inputs,
      Path folder)
      throws IOException {
    Evaluation evaluation = published.outside();
    write(folder, RESULTS, writer -> ResultsJson.write(evaluation, writer));
    write(folder, INDICATORS, writer -> IndicatorsCsv.write(evaluation, writer));
    write(folder, CODEBOOK, writer -> CodebookCsv.write(evaluation, writer));
    writeTargets(evaluation, folder);
    write(
        folder,
        METADATA,
        writer -> MetadataJson.write(evaluation, rules, inputs.ruleVersion(), writer));
    classifications.writeTo(folder.resolve(CLASSIFICATIONS));
    write(folder, FINDINGS, findings::write);
    write(folder, CELLS, writer -> CellsCsv.write(cells.rows(), writer));
    if (!cells.filled().isEmpty()) {
      write(folder, FILLED, writer -> FilledCsv.write(cells.filled(), writer));
    }
    write(folder, LEDGER, writer -> LedgerCsv.write(published.inside(), writer));
    if (evaluation.disclosure().isPresent()) {
      write(folder, DISCLOSURE, writer -> DisclosureCsv.write(published.withheld(), writer));
    }
    write(
        folder,
        MANIFEST,
        writer -> ManifestJson.write(inputs, evaluation.dataset().referenceDate(), writer));
    write(folder, INTERNAL_MANIFEST, writer -> ManifestJson.writeInternal(inputs, writer));
    write(folder, ROW_PRINTS, writer -> RowPrintsCsv.write(inputs.dataset(), writer));
  }

  private static void writeTargets(Evaluation evaluation, Path folder) throws IOException {
    List<TargetResult> targets = TargetBook.of(evaluation);
    if (!targets.isEmpty()) {
      write(folder, TARGETS, writer -> TargetsCsv.write(targets, writer));
      write(folder, TARGETS_CODEBOOK, writer -> TargetsCsv.writeCodebook(targets, writer));
    }
  }

  /** Whether a manifest was written by this program, in this or a later format. */
  public static boolean isManifest(String text) {
    return text.contains("\"format\": \"kpi-manifest/");
  }

  private static void write(Path folder, String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (Writer writer =
        new DocumentWriter(
            Files.newBufferedWriter(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      content.to(writer);
    }
  }

  private interface Content {
    void to(Writer writer) throws IOException;
  }
}
