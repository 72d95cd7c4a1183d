package kpi.replay.expected;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.source.output.NewFile;

/** Rewrites what cases expect. */
public final class Acceptance {

  private Acceptance() {}

  /** Whether a file holds the expectation; a missing row or another exit code is for a person. */
  public static boolean isPossible(Difference difference) {
    return difference.what() == Difference.Kind.CELL
        || (difference.what() == Difference.Kind.MESSAGES
            && !difference.expected().isEmpty()
            && !difference.actual().isEmpty());
  }

  /** Writes what was found in the place of what was expected; rows and columns keep their order. */
  public static void write(Path folder, Expectation expectation, List<Difference> accepted)
      throws IOException {
    List<ExpectedTable> tables =
        Stream.of(expectation.classifications(), expectation.indicators(), expectation.targets())
            .flatMap(Optional::stream)
            .toList();
    for (ExpectedTable table : tables) {
      List<Difference> own =
          accepted.stream().filter(one -> one.place().file().equals(table.file())).toList();
      if (!own.isEmpty()) {
        write(folder.resolve(table.file()), table.accepting(own));
      }
    }
    for (Difference one : accepted) {
      if (one.what() == Difference.Kind.MESSAGES) {
        write(folder.resolve(one.place().file()), one.actual() + "\n");
      }
    }
  }

  /** A reader never meets half a file. */
  private static void write(Path file, String text) throws IOException {
    NewFile.write(file.toRealPath(), text);
  }
}
