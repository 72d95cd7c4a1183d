package kpi.loading.earlier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kpi.Shipped;
import kpi.loading.dataset.Dataset;
import kpi.source.Messages;
import kpi.source.Rejected;

/** A dataset of R7 that a test puts together, file by file. */
public final class SmallYear {

  private final Path folder;

  public SmallYear(Path folder) {
    this.folder = folder;
    with(
        "dataset.yaml",
        """
        format: kpi-dataset/1
        title: 小さな年度
        fiscal-year: R7
        reference-date: 2026-01-01
        """);
  }

  public SmallYear with(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The head with a line more. */
  public SmallYear saying(String line) {
    try {
      return with("dataset.yaml", Files.readString(folder.resolve("dataset.yaml")) + line + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An empty table, with its header. */
  public SmallYear withTable(String name) {
    return with(
        name + ".csv",
        String.join(
                ",",
                Shipped.dictionary().table(name).orElseThrow().columns().stream()
                    .map(column -> column.name())
                    .toList())
            + "\n");
  }

  public Dataset open() {
    Messages messages = new Messages();
    try {
      return Dataset.open(folder, Shipped.dictionary(), messages);
    } catch (Rejected rejected) {
      throw new AssertionError(rejected.messages().toString(), rejected);
    }
  }
}
