package kpi.cli.terminal;

import java.util.Collection;
import java.util.TreeSet;
import kpi.report.text.Language;
import kpi.report.text.MessageText;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Rejected;

/** What every command needs of its surroundings. */
public record Session(Terminal terminal, Language language, MessageText texts) {

  public Session(Terminal terminal, Language language) {
    this(terminal, language, new MessageText(language));
  }

  public Progress progress() {
    return new ShownProgress(terminal.screen(), language.code());
  }

  /** Prints findings, each once, by place; of very many the first, and how many more there are. */
  public void tell(Collection<Message> messages) {
    StringBuilder text = new StringBuilder();
    TreeSet<Message> sorted = new TreeSet<>(messages);
    sorted.stream().limit(Limits.MESSAGES).forEach(message -> text.append(texts.of(message)));
    int more = sorted.size() - Limits.MESSAGES;
    if (more > 0) {
      Place program = Place.of(KpiCommand.NAME);
      text.append(texts.of(Message.warning("more-messages", program, Integer.toString(more))));
    }
    terminal.log().print(text.toString());
  }

  /** Prints what was found before a stage gave up, and why it did. */
  public int tell(Rejected rejected, Messages before) {
    TreeSet<Message> all = new TreeSet<>(before.sorted());
    all.addAll(rejected.messages());
    tell(all);
    return rejected.exitCode().number();
  }
}
