package kpi.analysis.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kpi.rules.text.Sentence;
import kpi.rules.text.Vocabulary;

/** The example lines of a vocabulary, from a file inside the jar. */
final class Examples {

  private final List<String> lines;

  private Examples(List<String> lines) {
    this.lines = lines;
  }

  static Examples of(Vocabulary vocabulary) {
    List<String> lines = new ArrayList<>();
    vocabulary.parts().forEach(part -> lines.addAll(read(part)));
    return new Examples(List.copyOf(lines));
  }

  private static List<String> read(String part) {
    String file = "/kpi/vocabulary/" + part + "-examples.txt";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Examples.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> lines() {
    return lines;
  }

  /** The first line that is this sentence; a sentence without slots is its own example. */
  String of(Sentence sentence) {
    if (sentence.slots().isEmpty()) {
      return sentence.wording();
    }
    return lines.stream()
        .filter(line -> sentence.wholeLine().matcher(line).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no example of " + sentence.wording()));
  }
}
