package kpi.cli.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kpi.analysis.check.RuleCheck;
import kpi.analysis.check.RuleMending;
import kpi.cli.option.Inputs;
import kpi.cli.option.RuleFolders;
import kpi.cli.terminal.Session;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.fact.DataDictionary;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.output.JsonDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kpi check [DATASET]}: whether rules and definitions hold, for any date or for the dataset.
 * The findings are the result, so they are printed to standard output; an error gives exit code 78
 * (65 if the data cannot be used), a warning none.
 *
 * <p>As JSON: {@code
 * {"format":"kpi-check/1","mended":[file],"findings":[{"severity","code","file","line","column",
 * "text","remedy"}]}}, line and column from 1, 0 for a whole file or line.
 */
@Command(name = "check", sortOptions = false)
public final class CheckCommand implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  /**
   * What was found.
   *
   * @param exitCode what it comes to
   */
  private record Findings(List<Message> messages, ExitCode exitCode) {}

  @Parameters(paramLabel = "DATASET", arity = "0..1")
  private Path dataset;

  @Mixin private RuleFolders folders;

  @Option(names = "--fix")
  private boolean fix;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  private final Session session;

  public CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path rules = folders.rules(session.terminal());
    Path definitions = folders.definitions(session.terminal());
    try {
      Inputs.refuseMissing(rules, definitions);
      List<String> mended = new ArrayList<>();
      if (fix) {
        mended.addAll(RuleMending.mend(rules));
        mended.addAll(RuleMending.mend(definitions));
      }
      return tell(mended, found(rules, definitions));
    } catch (Rejected rejected) {
      return session.tell(rejected, new Messages());
    }
  }

  private Findings found(Path rules, Path definitions) {
    try {
      DataDictionary dictionary = DictionaryFile.of(rules);
      if (dataset == null) {
        Messages found = RuleCheck.of(rules, definitions, dictionary);
        return new Findings(
            found.sorted(), found.hasErrors() ? ExitCode.RULES_DO_NOT_HOLD : ExitCode.DONE);
      }
      Messages found = RuleCheck.of(rules, definitions, dictionary, dataset);
      return new Findings(found.sorted(), ExitCode.DONE);
    } catch (Rejected rejected) {
      return new Findings(rejected.messages(), rejected.exitCode());
    }
  }

  private int tell(List<String> mended, Findings found) {
    session
        .terminal()
        .result()
        .print(
            format == Format.JSON
                ? json(mended, found.messages())
                : text(mended, found.messages()));
    return found.exitCode().number();
  }

  private String text(List<String> mended, List<Message> findings) {
    StringBuilder text = new StringBuilder();
    for (String file : mended) {
      text.append(session.texts().of(Message.warning("mended", Place.of(file))));
    }
    findings.forEach(finding -> text.append(session.texts().of(finding)));
    long errors = findings.stream().filter(Message::isError).count();
    Message summary =
        Message.warning(
            "check-summary",
            Place.of(""),
            Long.toString(errors),
            Long.toString(findings.size() - errors));
    return text.append(session.texts().what(summary)).append('\n').toString();
  }

  private String json(List<String> mended, List<Message> findings) {
    ObjectNode document = JsonDocument.object().put("format", "kpi-check/1");
    mended.forEach(document.putArray("mended")::add);
    for (Message finding : findings) {
      document
          .withArray("findings")
          .addObject()
          .put("severity", finding.isError() ? "error" : "warning")
          .put("code", finding.code())
          .put("file", finding.place().file())
          .put("line", finding.place().line())
          .put("column", finding.place().column())
          .put("text", session.texts().what(finding))
          .put("remedy", session.texts().remedy(finding).orElse(""));
    }
    document.withArray("findings");
    return JsonDocument.text(document);
  }
}
