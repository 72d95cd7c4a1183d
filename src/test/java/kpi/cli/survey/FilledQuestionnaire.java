package kpi.cli.survey;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.WorkbookMap;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.TableSchema;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills questionnaires in as respondents do: labels instead of codes, はい instead of yes. */
final class FilledQuestionnaire {

  private final SurveyForm questionnaire;
  private final Path template;

  FilledQuestionnaire(SurveyForm questionnaire, Path template) {
    this.questionnaire = questionnaire;
    this.template = template;
  }

  /** One workbook for each row of the respondents' table of a dataset. */
  List<Path> all(Path dataset, Path into) throws IOException {
    List<Path> files = new ArrayList<>();
    Map<TableSchema, List<NamedCsvRecord>> lists = new LinkedHashMap<>();
    for (TableSchema list : questionnaire.lists()) {
      lists.put(list, rows(dataset, list));
    }
    int number = 0;
    for (NamedCsvRecord row : rows(dataset, questionnaire.respondent())) {
      Path file =
          into.resolve("%s-%03d.xlsx".formatted(questionnaire.respondent().name(), ++number));
      write(row, lists, file);
      files.add(file);
    }
    return files;
  }

  private static List<NamedCsvRecord> rows(Path dataset, TableSchema table) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(dataset.resolve(table.file()))) {
      return csv.stream().toList();
    }
  }

  private void write(
      NamedCsvRecord respondent, Map<TableSchema, List<NamedCsvRecord>> lists, Path file)
      throws IOException {
    try (InputStream in = Files.newInputStream(template);
        Workbook workbook = new XSSFWorkbook(in)) {
      form(workbook, respondent);
      String key = respondent.getField(questionnaire.key().name());
      lists.forEach(
          (table, rows) -> {
            Column reference = questionnaire.reference(table);
            list(
                workbook,
                table,
                rows.stream().filter(row -> row.getField(reference.name()).equals(key)).toList());
          });
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  private void form(Workbook workbook, NamedCsvRecord respondent) {
    TableSchema table = questionnaire.respondent();
    Sheet sheet = workbook.getSheet(table.subject());
    for (Row row : sheet) {
      String label = text(row.getCell(0));
      table.columns().stream()
          .filter(column -> column.label().equals(label))
          .findFirst()
          .ifPresent(column -> fill(row.getCell(1), column, respondent.getField(column.name())));
    }
  }

  private static void list(Workbook workbook, TableSchema table, List<NamedCsvRecord> records) {
    Sheet sheet = workbook.getSheet(table.subject());
    int heading = 0;
    List<Column> columns = new ArrayList<>();
    for (Row row : sheet) {
      columns = columns(row, table);
      if (columns.size() == table.columns().size() - 1) {
        heading = row.getRowNum();
        break;
      }
    }
    for (int i = 0; i < records.size(); i++) {
      Row row = sheet.getRow(heading + 1 + i);
      for (int at = 0; at < columns.size(); at++) {
        fill(row.getCell(at), columns.get(at), records.get(i).getField(columns.get(at).name()));
      }
    }
  }

  private static List<Column> columns(Row row, TableSchema table) {
    List<Column> columns = new ArrayList<>();
    for (Cell cell : row) {
      table.columns().stream()
          .filter(column -> column.label().equals(text(cell)))
          .forEach(columns::add);
    }
    return columns;
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.toString();
  }

  private static void fill(Cell cell, Column column, String plain) {
    if (plain.isEmpty()) {
      return;
    } else if (column.type() == ColumnType.NUMBER) {
      cell.setCellValue(Double.parseDouble(plain));
    } else if (column.type() == ColumnType.FLAG) {
      cell.setCellValue(plain.equals("yes") ? "はい" : "いいえ");
    } else {
      cell.setCellValue(column.codes().getOrDefault(plain, plain));
    }
  }

  /** The sheet that is not shown, and says what the questionnaire asks. */
  static void withoutMap(Path file) {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      workbook.removeSheetAt(workbook.getSheetIndex(WorkbookMap.SHEET));
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes into the answer of an item of the respondent's own sheet. */
  static void answer(Path file, String label, String answer) {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (text(row.getCell(0)).equals(label)) {
          row.getCell(1).setCellValue(answer);
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
