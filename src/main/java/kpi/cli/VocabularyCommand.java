package kpi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kpi.analysis.vocabulary.VocabularyListing;
import kpi.analysis.vocabulary.view.VocabularyJson;
import kpi.analysis.vocabulary.view.VocabularyMarkdown;
import kpi.analysis.vocabulary.view.VocabularyText;
import kpi.loading.DictionaryFile;
import kpi.model.DataDictionary;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.Vocabulary;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kpi vocabulary}: the sentences that rule files may be written in. */
@Command(name = "vocabulary", sortOptions = false)
final class VocabularyCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  /** Which vocabulary. */
  enum Of {
    CLASSIFICATION,
    INDICATOR
  }

  @Option(names = "--of", paramLabel = "classification|indicator")
  private Of of;

  @Mixin private RuleFolders folders;

  @Option(names = "--format", paramLabel = "text|json|markdown")
  private Format format = Format.TEXT;

  private final Session session;

  VocabularyCommand(Session session) {
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

  /** Rules that do not hold are no matter here: the vocabulary is what helps to mend them. */
  private List<VocabularyListing> listings() throws Rejected {
    DataDictionary dictionary = DictionaryFile.load();
    Terminal terminal = session.terminal();
    List<VocabularyListing> listings = new ArrayList<>();
    if (of != Of.INDICATOR) {
      Vocabulary vocabulary = Vocabulary.ofClassifications();
      listings.add(
          VocabularyListing.of(
              vocabulary,
              dictionary,
              RuleFolder.read(folders.rules(terminal), vocabulary, new Messages())));
    }
    if (of != Of.CLASSIFICATION) {
      Vocabulary vocabulary = Vocabulary.ofIndicators();
      listings.add(
          VocabularyListing.of(
              vocabulary,
              dictionary,
              RuleFolder.read(folders.definitions(terminal), vocabulary, new Messages())));
    }
    return listings;
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
