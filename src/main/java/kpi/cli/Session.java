package kpi.cli;

import java.util.Collection;
import java.util.TreeSet;
import kpi.report.text.Language;
import kpi.report.text.MessageText;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Progress;
import kpi.source.Rejected;

/** What every command needs of its surroundings. */
record Session(Terminal terminal, Language language, MessageText texts) {

  Session(Terminal terminal, Language language) {
    this(terminal, language, new MessageText(language));
  }

  Progress progress() {
    return new ShownProgress(terminal.screen(), language.code());
  }

  /** Prints findings, each once, by place. */
  void tell(Collection<Message> messages) {
    StringBuilder text = new StringBuilder();
    new TreeSet<>(messages).forEach(message -> text.append(texts.of(message)));
    terminal.log().print(text.toString());
  }

  /** Prints what was found before a stage gave up, and why it did. */
  int tell(Rejected rejected, Messages before) {
    TreeSet<Message> all = new TreeSet<>(before.sorted());
    all.addAll(rejected.messages());
    tell(all);
    return rejected.exitCode().number();
  }
}
