package kpi.report.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, where there is one. */
public record Browser(Path program, Path scratch) {

  private static final int NARROWEST = 500;
  private static final Pattern TOLD = Pattern.compile("<pre id=\"told\">([^<]+)</pre>");
  private static final String FRAME =
      """
      <!DOCTYPE html><meta charset="UTF-8"><body style="margin: 0"><script>
      addEventListener("message", function (event) {
        var told = document.createElement("pre");
        told.id = "told";
        told.textContent = event.data;
        document.body.appendChild(told);
      });
      </script><iframe src="%s" style="border: 0; width: %dpx; height: 900px"></iframe>
      """;

  public static Optional<Browser> find(Path scratch) {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(program -> new Browser(program, scratch))
        .findFirst();
  }

  /**
   * What a page tells about itself by a message to its parent. The page stands in a frame, since
   * the window of a headless Chromium is never narrower than 500 pixels.
   *
   * @param page in a folder that can be written
   */
  public String told(Path page, int width) throws IOException, InterruptedException {
    Path around = page.resolveSibling("around-" + width + "-" + page.getFileName());
    Files.writeString(around, FRAME.formatted(page.getFileName(), width));
    String dom = run(around, Math.max(width, NARROWEST) + 100, "--dump-dom");
    Matcher told = TOLD.matcher(dom);
    if (!told.find()) {
      throw new IOException("the page tells nothing: " + dom);
    }
    return new String(Base64.getDecoder().decode(told.group(1)), StandardCharsets.UTF_8);
  }

  /** A new folder for a page that is to be looked at. */
  Path folder() throws IOException {
    return Files.createTempDirectory(scratch, "page");
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
