package kpi.replay.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.replay.mutation.MutantRun.Fate;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.source.input.InputFile;

/**
 * What a person found to be beyond noticing, from {@code unnoticed.yaml}.
 *
 * @param sentence as it stands in the rule
 * @param after what stands in its place; absent if it is dropped
 * @param stale says, in its place, that nothing of the kind survives
 */
public record Unnoticed(
    String rule, String sentence, Optional<String> after, String reason, Message stale) {

  public static final String FILE = "unnoticed.yaml";

  /**
   * The entries of the folders that have such a file.
   *
   * @param messages takes in what is wrong with the files
   */
  public static List<Unnoticed> in(List<Path> fixtures, Messages messages) {
    List<Unnoticed> all = new ArrayList<>();
    for (Path folder : fixtures) {
      Path file = folder.resolve(FILE);
      if (Files.isRegularFile(file)) {
        String name = folder.toAbsolutePath().normalize().getFileName() + "/" + FILE;
        read(folder, file, name, messages).ifPresent(one -> all.addAll(of(one)));
      }
    }
    return all;
  }

  private static Optional<YamlFile> read(Path folder, Path file, String name, Messages messages) {
    try {
      return YamlFile.read(InputFile.within(folder, file, name), name, "unnoticed", messages);
    } catch (Rejected refused) {
      refused.messages().forEach(messages::add);
      return Optional.empty();
    }
  }

  private static List<Unnoticed> of(YamlFile file) {
    List<Unnoticed> entries = new ArrayList<>();
    JsonNode mutants = file.root().get("mutants");
    for (int i = 0; i < mutants.size(); i++) {
      JsonNode one = mutants.get(i);
      JsonPointer at = JsonPointer.compile("/mutants/" + i);
      String sentence = one.get("sentence").asText();
      entries.add(
          new Unnoticed(
              one.get("rule").asText(),
              sentence,
              Optional.ofNullable(one.get("after")).map(JsonNode::asText),
              one.get("reason").asText(),
              file.error("unnoticed-is-stale", at, sentence)));
    }
    return entries;
  }

  /** The runs, those that survived and are listed with their reason. */
  public static List<MutantRun> explain(
      List<MutantRun> runs, List<Unnoticed> entries, Messages messages) {
    List<Unnoticed> unused = new ArrayList<>(entries);
    List<MutantRun> explained = new ArrayList<>();
    for (MutantRun run : runs) {
      Optional<Unnoticed> entry =
          entries.stream()
              .filter(one -> run.fate() instanceof Fate.Survived && one.speaksOf(run.mutant()))
              .findFirst();
      entry.ifPresent(unused::remove);
      explained.add(
          entry
              .map(one -> new MutantRun(run.mutant(), new Fate.Explained(one.reason())))
              .orElse(run));
    }
    unused.forEach(one -> messages.add(one.stale()));
    return explained;
  }

  private boolean speaksOf(Mutant mutant) {
    return rule.equals(mutant.rule().name())
        && sentence.equals(mutant.line().text())
        && after.equals(mutant.after());
  }
}
