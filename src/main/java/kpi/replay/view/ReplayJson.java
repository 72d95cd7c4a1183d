package kpi.replay.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import kpi.replay.ReplayedCase;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.Tally;
import kpi.replay.expected.Difference;
import kpi.replay.expected.Difference.DecidingSentence;
import kpi.source.Message;
import kpi.source.output.JsonDocument;

/**
 * Replayed cases for programs: {@code {"format":"kpi-replay/1","summary":{…},"cases":[…]}}, every
 * case with its {@code outcome}.
 */
public final class ReplayJson {

  private final Function<Message, String> wording;

  /**
   * @param wording what is wrong, without its place
   */
  public ReplayJson(Function<Message, String> wording) {
    this.wording = wording;
  }

  public ObjectNode of(List<ReplayedCase> cases) {
    ObjectNode document = JsonDocument.object().put("format", "kpi-replay/1");
    Tally tally = Tally.of(cases);
    document
        .putObject("summary")
        .put("cases", tally.cases())
        .put("passed", tally.passed())
        .put("failed", tally.failed())
        .put("errors", tally.broken())
        .put("skipped", tally.skipped());
    ArrayNode all = document.putArray("cases");
    cases.forEach(one -> add(one, all.addObject()));
    return document;
  }

  private void add(ReplayedCase one, ObjectNode node) {
    node.put("fixtures", one.found().set()).put("id", one.found().id()).put("name", one.name());
    node.put("outcome", Outcomes.word(one.verdict()));
    if (one.verdict() instanceof CaseVerdict.Failed failed) {
      ArrayNode differences = node.putArray("differences");
      failed.differences().forEach(difference -> add(difference, differences.addObject()));
    } else if (one.verdict() instanceof CaseVerdict.Broken broken) {
      ArrayNode messages = node.putArray("messages");
      broken.messages().forEach(message -> add(message, messages.addObject()));
    } else if (one.verdict() instanceof CaseVerdict.Skipped skipped) {
      node.put("reason", skipped.reason()).put("date", skipped.date().toString());
    }
  }

  private static void add(Difference difference, ObjectNode node) {
    node.put("file", difference.place().file()).put("line", difference.place().line());
    node.put("about", difference.about().toString()).put("column", difference.column());
    node.put("expected", difference.expected()).put("actual", difference.actual());
    ArrayNode sentences = node.putArray("sentences");
    for (DecidingSentence one : difference.sentences()) {
      ObjectNode sentence = sentences.addObject();
      sentence.put("sentence", one.sentence()).put("place", one.place().toString());
      one.asked().ifPresent(cell -> sentence.put("item", cell.item()).put("value", cell.value()));
    }
  }

  private void add(Message message, ObjectNode node) {
    node.put("place", message.place().toString());
    node.put("code", message.code()).put("text", wording.apply(message));
  }
}
