package kpi.replay.view;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kpi.replay.ReplayedCase;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.Tally;
import kpi.source.Characters;
import kpi.source.Message;
import kpi.source.Phrases;

/**
 * Replayed cases as CI servers read them, in the form of Surefire's reports. Times are 0: the same
 * input gives the same bytes.
 */
public final class JUnitXml {

  private static final String SUITE = "kpi.replay";
  private static final String TIME = "0";

  private final Phrases phrases;
  private final Function<Message, String> wording;

  /**
   * @param language {@code ja} or {@code en}
   * @param wording puts a finding into words
   */
  public JUnitXml(String language, Function<Message, String> wording) {
    this.phrases = new Phrases("replay/replay", language);
    this.wording = wording;
  }

  public String of(List<ReplayedCase> cases) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      write(cases, xml);
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void write(List<ReplayedCase> cases, XMLStreamWriter xml) throws XMLStreamException {
    Tally tally = Tally.of(cases);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("time", TIME);
    xml.writeAttribute("tests", Integer.toString(tally.cases()));
    xml.writeAttribute("errors", Integer.toString(tally.broken()));
    xml.writeAttribute("skipped", Integer.toString(tally.skipped()));
    xml.writeAttribute("failures", Integer.toString(tally.failed()));
    for (ReplayedCase one : cases) {
      write(one, xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void write(ReplayedCase one, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", Characters.writable(one.found().id() + " " + one.name()));
    xml.writeAttribute("classname", Characters.writable(SUITE + "." + one.found().set()));
    xml.writeAttribute("time", TIME);
    if (one.verdict() instanceof CaseVerdict.Failed failed) {
      List<String> lines = new DifferenceText(phrases, one.found()).lines(failed);
      write("failure", lines.get(0), String.join("\n", lines), xml);
    } else if (one.verdict() instanceof CaseVerdict.Broken broken) {
      String text = broken.messages().stream().map(wording).collect(Collectors.joining());
      write("error", text.lines().findFirst().orElse(""), text, xml);
    } else if (one.verdict() instanceof CaseVerdict.Skipped skipped) {
      xml.writeEmptyElement("skipped");
      String since = phrases.of("skipped-since", skipped.date().toString(), skipped.reason());
      xml.writeAttribute("message", Characters.writable(since));
    }
    xml.writeEndElement();
  }

  private static void write(String kind, String first, String text, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(kind);
    xml.writeAttribute("message", Characters.writable(first));
    xml.writeAttribute("type", kind);
    xml.writeCharacters(Characters.writable(text));
    xml.writeEndElement();
  }
}
