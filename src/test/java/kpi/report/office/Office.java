package kpi.report.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a window and the tools that read the pages it prints, where there are any.
 *
 * @param scratch an existing folder, in which each run has a profile of its own
 */
public record Office(Path soffice, Path pdftotext, Path pdftoppm, Path scratch) {

  /** Ends every page in the output of pdftotext. */
  private static final String PAGE_END = "\f";

  private static final int SECONDS = 120;

  public static Optional<Office> find(Path scratch) {
    Optional<Path> soffice = program("soffice");
    Optional<Path> text = program("pdftotext");
    Optional<Path> pictures = program("pdftoppm");
    return soffice.isPresent() && text.isPresent() && pictures.isPresent()
        ? Optional.of(new Office(soffice.get(), text.get(), pictures.get(), scratch))
        : Optional.empty();
  }

  private static Optional<Path> program(String name) {
    return Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/libreoffice/program")
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The file printed. */
  public Path pdf(Path file) throws IOException, InterruptedException {
    return converted(file, "pdf");
  }

  /** The file as LibreOffice writes it: of another kind, or once more of its own. */
  public Path converted(Path file, String extension) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(scratch, "converted");
    Path profile = Files.createTempDirectory(scratch, "profile");
    run(
        List.of(
            soffice.toString(),
            "-env:UserInstallation=" + profile.toUri(),
            "--headless",
            "--norestore",
            "--convert-to",
            extension,
            "--outdir",
            out.toString(),
            file.toString()));
    String name = file.getFileName().toString();
    Path written = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + extension);
    if (!Files.isRegularFile(written)) {
      throw new IOException("LibreOffice cannot open " + file);
    }
    return written;
  }

  /** The text of each page. */
  public List<String> pages(Path pdf) throws IOException, InterruptedException {
    Path text = Files.createTempFile(scratch, "pages", ".txt");
    run(List.of(pdftotext.toString(), "-enc", "UTF-8", "-layout", pdf.toString(), text.toString()));
    List<String> pages =
        new ArrayList<>(
            List.of(Files.readString(text, StandardCharsets.UTF_8).split(PAGE_END, -1)));
    pages.remove(pages.size() - 1);
    return pages;
  }

  /**
   * A PNG of each page, in their order.
   *
   * @param resolution in dots per inch
   */
  public List<Path> pictures(Path pdf, int resolution) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(scratch, "pictures");
    run(
        List.of(
            pdftoppm.toString(),
            "-png",
            "-r",
            Integer.toString(resolution),
            pdf.toString(),
            folder.resolve("page").toString()));
    try (Stream<Path> written = Files.list(folder)) {
      return written.sorted().toList();
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(scratch, "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .directory(scratch.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("does not end: " + command);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          command + ": " + new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
    }
  }
}
