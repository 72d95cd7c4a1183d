package kpi.report.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, where there is one. */
record Browser(Path program, Path scratch) {

  static Optional<Browser> find(Path scratch) {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(program -> new Browser(program, scratch))
        .findFirst();
  }

  /** The document after its scripts have run. */
  String dom(Path page, int width) throws IOException, InterruptedException {
    return run(page, width, "--dump-dom");
  }

  void print(Path page, Path pdf) throws IOException, InterruptedException {
    run(page, 1280, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
  }

  private String run(Path page, int width, String... more)
      throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(scratch, "profile");
    Path out = Files.createTempFile(scratch, "out", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--window-size=" + width + ",900",
                "--virtual-time-budget=10000"));
    command.addAll(List.of(more));
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the browser does not end");
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
