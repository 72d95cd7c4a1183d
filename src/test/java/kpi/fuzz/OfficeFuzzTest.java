package kpi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kpi.loading.sheet.SourceFile;
import kpi.loading.sheet.SourceSheet;
import kpi.report.deck.DeckFile;
import kpi.source.Rejected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Office files are packed, so that changed bytes of a file seldom reach who reads its parts: here a
 * part of a sound file is replaced. The first byte of an input says which part the rest stands for;
 * of texts it says in which encoding they are read.
 */
class OfficeFuzzTest {

  private static final List<String> OF_DECK =
      List.of(
          "ppt/slides/slide15.xml",
          "ppt/slides/slide53.xml",
          "ppt/charts/chart1.xml",
          "customXml/item1.xml",
          "ppt/presentation.xml",
          "ppt/notesSlides/notesSlide15.xml",
          "[Content_Types].xml",
          "ppt/slides/_rels/slide15.xml.rels",
          "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx");
  private static final List<String> OF_WORKBOOK =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "[Content_Types].xml");
  private static final List<String> ENCODINGS = List.of("UTF-8", "MS932", "UTF-16");

  private static Path folder;

  @BeforeAll
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("kpi-fuzz");
  }

  @AfterAll
  static void delete() throws IOException {
    for (String name : List.of("deck.pptx", "sheet.xlsx", "text.csv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @FuzzTest(maxDuration = "10m")
  void deckParts(byte[] input) throws IOException {
    Path file = withPart("deck.pptx", OF_DECK, input);
    refusing(() -> DeckFile.read(file, "deck.pptx"));
  }

  @FuzzTest(maxDuration = "10m")
  void workbookParts(byte[] input) throws IOException {
    Path file = withPart("sheet.xlsx", OF_WORKBOOK, input);
    refusing(() -> readAll(SourceFile.sheets(file, "sheet.xlsx", Optional.empty())));
  }

  @FuzzTest(maxDuration = "10m")
  void texts(byte[] input) throws IOException {
    Path file = Files.write(folder.resolve("text.csv"), rest(input));
    Optional<String> encoding = Optional.of(chosen(ENCODINGS, input));
    refusing(() -> readAll(SourceFile.sheets(file, "text.csv", encoding)));
    refusing(() -> readAll(SourceFile.sheets(file, "text.csv", Optional.empty())));
  }

  private static void readAll(List<SourceSheet> sheets) throws Rejected {
    for (SourceSheet sheet : sheets) {
      sheet.read(row -> true);
    }
  }

  /** A sound file but for one part. */
  private static Path withPart(String name, List<String> parts, byte[] input) throws IOException {
    String changed = chosen(parts, input);
    Path file = folder.resolve(name);
    try (InputStream sound = OfficeFuzzTest.class.getResourceAsStream(name);
        ZipInputStream entries = new ZipInputStream(sound);
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream copy = new ZipOutputStream(out)) {
      boolean isThere = false;
      for (ZipEntry one = entries.getNextEntry(); one != null; one = entries.getNextEntry()) {
        boolean isChanged = one.getName().equals(changed);
        copy.putNextEntry(new ZipEntry(one.getName()));
        (isChanged ? new ByteArrayInputStream(rest(input)) : entries).transferTo(copy);
        isThere |= isChanged;
      }
      assertThat(isThere).as(changed).isTrue();
    }
    return file;
  }

  private static byte[] rest(byte[] input) {
    return Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
  }

  private static String chosen(List<String> names, byte[] input) {
    return names.get(input.length == 0 ? 0 : (input[0] & 0xFF) % names.size());
  }

  private interface Action {
    void run() throws Rejected;
  }

  private static void refusing(Action action) {
    try {
      action.run();
    } catch (Rejected told) {
      assertThat(told.messages()).isNotEmpty();
    }
  }
}
