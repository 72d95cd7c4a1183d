package kpi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFailureTest {

  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  @Test
  void a_disk_that_is_full_while_rows_are_written_is_told_as_one() throws IOException {
    assumeTrue(Files.exists(FULL), "this system has no disk that is always full");
    Path scratch = folder.resolve("scratch");
    TempFile.setThreadLocalTempFileCreationStrategy(new OneFile(scratch));
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(1)) {
      Files.createSymbolicLink(scratch, FULL);
      SXSSFSheet sheet = workbook.createSheet();
      RuntimeException failed =
          catchThrowableOfType(
              RuntimeException.class,
              () -> IntStream.range(0, 10_000).forEach(row -> sheet.createRow(row).createCell(0)));
      assertThat(DiskFailure.within(failed)).isPresent();
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  @Test
  void a_disk_that_is_full_while_the_parts_are_saved_is_told_as_one() throws IOException {
    assumeTrue(Files.exists(FULL), "this system has no disk that is always full");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(FULL)) {
      RuntimeException failed =
          catchThrowableOfType(RuntimeException.class, () -> workbook.write(out));
      assertThat(DiskFailure.within(failed)).isPresent();
    }
  }

  @Test
  void a_folder_for_scratch_files_that_is_gone_is_told_as_one() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(gone.toFile()));
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      Files.delete(gone);
      Files.writeString(gone, "a file in its place");
      RuntimeException failed = catchThrowableOfType(RuntimeException.class, workbook::createSheet);
      assertThat(DiskFailure.within(failed)).isPresent();
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  @Test
  void a_defect_that_comes_as_an_io_exception_stays_a_defect() {
    assertDefect(() -> new ObjectMapper().readTree("{"));
    assertDefect(() -> new DataInputStream(new ByteArrayInputStream(new byte[1])).readInt());
    assertDefect(
        () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(new byte[] {-1})));
    assertDefect(
        () -> {
          ZipInputStream closed = new ZipInputStream(new ByteArrayInputStream(new byte[0]));
          closed.close();
          closed.read();
        });
    assertDefect(
        () -> {
          throw new IOException("a sheet was closed before");
        });
  }

  @Test
  void a_defect_without_a_cause_stays_a_defect() {
    assertThat(DiskFailure.within(new IllegalStateException())).isEmpty();
  }

  /** Where the library writes its scratch file. */
  private record OneFile(Path file) implements TempFileCreationStrategy {
    @Override
    public File createTempFile(String prefix, String suffix) {
      return file.toFile();
    }

    @Override
    public File createTempDirectory(String prefix) {
      throw new UnsupportedOperationException();
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  private static void assertDefect(Reading reading) {
    IOException cause = catchThrowableOfType(IOException.class, reading::read);
    assertThat(DiskFailure.within(new IllegalStateException(new IllegalStateException(cause))))
        .as("%s", cause)
        .isEmpty();
  }
}
