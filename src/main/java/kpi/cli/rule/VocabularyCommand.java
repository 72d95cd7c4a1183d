package kpi.cli.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kpi.analysis.vocabulary.VocabularyListing;
import kpi.analysis.vocabulary.view.VocabularyJson;
import kpi.analysis.vocabulary.view.VocabularyMarkdown;
import kpi.analysis.vocabulary.view.VocabularyText;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.cli.terminal.Terminal;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.fact.DataDictionary;
import kpi.rules.finding.FindingRule;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kpi vocabulary}: the sentences that rule files may be written in. */
@Command(name = "vocabulary", sortOptions = false)
public final class VocabularyCommand implements Callable<Integer> {

  private static final Set<String> CODE =
      Set.of("code-file", "code-line", "unknown-annotation", "forbidden-character");

  /** What is printed. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  /** Which vocabulary. */
  enum Of {
    CLASSIFICATION,
    FINDING,
    INDICATOR
  }

  @Option(names = "--of", paramLabel = "classification|finding|indicator")
  private Of of;

  @Mixin private RuleFolders folders;

  @Option(names = "--format", paramLabel = "text|json|markdown")
  private Format format = Format.TEXT;

  private final Session session;

  public VocabularyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try {
      session.terminal().result().print(text(listings()));
      return ExitCode.DONE.number();
    } catch (Rejected rejected) {
      return session.tell(rejected, new Messages());
    }
  }

  /**
   * Mistakes in rules are no matter here, as the vocabulary is what helps to mend them; code is.
   */
  private List<VocabularyListing> listings() throws Rejected {
    Terminal terminal = session.terminal();
    DataDictionary dictionary = DictionaryFile.of(folders.rules(terminal));
    List<VocabularyListing> listings = new ArrayList<>();
    Map<Boolean, List<RuleText>> aboutRows =
        rules(folders.rules(terminal), Vocabulary.ofClassifications(dictionary)).stream()
            .collect(Collectors.partitioningBy(FindingRule::isOne));
    if (isAsked(Of.CLASSIFICATION)) {
      listings.add(
          VocabularyListing.of(
              Vocabulary.ofClassifications(dictionary), dictionary, aboutRows.get(false)));
    }
    if (isAsked(Of.FINDING)) {
      listings.add(
          VocabularyListing.of(Vocabulary.ofFindings(dictionary), dictionary, aboutRows.get(true)));
    }
    if (isAsked(Of.INDICATOR)) {
      Vocabulary vocabulary = Vocabulary.ofIndicators(dictionary);
      listings.add(
          VocabularyListing.of(
              vocabulary, dictionary, rules(folders.definitions(terminal), vocabulary)));
    }
    return listings;
  }

  private boolean isAsked(Of one) {
    return of == null || of == one;
  }

  private static List<RuleText> rules(Path folder, Vocabulary vocabulary) throws Rejected {
    Messages messages = new Messages();
    List<RuleText> rules = RuleFolder.read(folder, vocabulary, messages);
    List<Message> code =
        messages.sorted().stream().filter(found -> CODE.contains(found.code())).toList();
    if (!code.isEmpty()) {
      throw new Rejected(ExitCode.RULES_DO_NOT_HOLD, code);
    }
    return rules;
  }

  private String text(List<VocabularyListing> listings) {
    return switch (format) {
      case TEXT -> new VocabularyText(session.language().code()).of(listings);
      case JSON -> VocabularyJson.of(listings);
      case MARKDOWN ->
          listings.stream()
              .map(listing -> new VocabularyMarkdown().of(listing))
              .collect(Collectors.joining("\n"));
    };
  }
}
