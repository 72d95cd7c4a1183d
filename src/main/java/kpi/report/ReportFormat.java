package kpi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.report.content.Report;
import kpi.report.files.ResultFiles;
import kpi.report.html.HtmlReport;
import kpi.report.sheets.ExcelReport;
import kpi.report.sheets.InternalWorkbook;
import kpi.report.slides.SlideReport;
import org.apache.poi.util.LocaleUtil;

/** What a report can be rendered as. */
public enum ReportFormat {
  HTML("report.html", HtmlReport::write),
  XLSX("report.xlsx", ExcelReport::write),
  PPTX("report.pptx", SlideReport::write);

  /** The workbook of what stays inside, beside {@link #XLSX}. */
  private static final String INSIDE = ResultFiles.INTERNAL + "/report-internal.xlsx";

  /** Every name that a report may have in a results folder. */
  public static final Set<String> NAMES =
      Stream.concat(Stream.of(values()).map(ReportFormat::file), Stream.of(INSIDE))
          .collect(Collectors.toUnmodifiableSet());

  private final String file;
  private final Renderer renderer;

  ReportFormat(String file, Renderer renderer) {
    this.file = file;
    this.renderer = renderer;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** Writes the file into a folder. */
  public void write(Report report, Path folder) throws IOException {
    try (OutputStream out = exclusive(folder.resolve(file))) {
      inJapanese(() -> renderer.write(report, out));
    }
  }

  /**
   * Writes what the format has for inside beside the tables that name respondents, if anything.
   *
   * @param scratch an existing folder
   */
  public void writeInside(Report report, Path folder, Path scratch) throws IOException {
    if (this != XLSX) {
      return;
    }
    try (OutputStream out = exclusive(folder.resolve(INSIDE))) {
      List<Path> tables =
          ResultFiles.NAMING.stream().map(folder::resolve).filter(Files::exists).toList();
      inJapanese(() -> InternalWorkbook.write(report, tables, scratch, out));
    }
  }

  /** What stands there already is no file of this run. */
  private static OutputStream exclusive(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** The library writes the language of the machine into office files, unless told another. */
  private static void inJapanese(Writing writing) throws IOException {
    LocaleUtil.setUserLocale(Locale.JAPAN);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
    try {
      writing.run();
    } catch (RuntimeException failed) {
      throw DiskFailure.within(failed).orElseThrow(() -> failed);
    } finally {
      LocaleUtil.resetUserLocale();
      LocaleUtil.resetUserTimeZone();
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private interface Renderer {
    void write(Report report, OutputStream out) throws IOException;
  }
}
