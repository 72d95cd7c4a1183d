package kpi.report.codebook;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kpi.loading.dictionary.SurveyForm;
import kpi.model.FiscalYear;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.source.Characters;

/**
 * The codebook of a data dictionary as DDI-Codebook 2.5, the form in which data archives exchange
 * them: a file for each table and a variable for each item. Its texts are Japanese.
 */
public final class ItemsDdi {

  static final String NAMESPACE = "ddi:codebook:2_5";

  private static final String TITLE = "調査項目（items.yaml）";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  private ItemsDdi() throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The document, its lines ended by LF. */
  public static String of(DataDictionary dictionary, List<SurveyForm> questionnaires) {
    try {
      ItemsDdi document = new ItemsDdi();
      document.write(dictionary, ItemEntry.of(dictionary, questionnaires));
      return document.text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void write(DataDictionary dictionary, List<ItemEntry> entries) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open("codeBook");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "2.5");
    xml.writeAttribute("xml:lang", "ja");
    open("stdyDscr");
    open("citation");
    open("titlStmt");
    leaf("titl", TITLE);
    close();
    close();
    close();
    for (TableSchema table : dictionary.tables()) {
      file(table);
    }
    open("dataDscr");
    for (TableSchema table : dictionary.tables()) {
      group(table, entries);
    }
    for (ItemEntry entry : entries) {
      variable(entry);
    }
    close();
    close();
    xml.writeEndDocument();
    xml.writeCharacters("\n");
    xml.close();
  }

  private void file(TableSchema table) throws XMLStreamException {
    open("fileDscr", "ID", id(table));
    open("fileTxt");
    leaf("fileName", table.file());
    leaf("fileCont", "1行が" + table.subject() + "1件に当たる");
    close();
    close();
  }

  private void group(TableSchema table, List<ItemEntry> entries) throws XMLStreamException {
    List<String> variables = new ArrayList<>();
    for (ItemEntry entry : entries) {
      if (entry.table().equals(table)) {
        variables.add(id(entry));
      }
    }
    open("varGrp", "ID", "G." + table.name(), "var", String.join(" ", variables));
    leaf("labl", table.subject());
    close();
  }

  private void variable(ItemEntry entry) throws XMLStreamException {
    List<String> attributes = new ArrayList<>(List.of("ID", id(entry), "name", entry.name()));
    attributes.addAll(List.of("files", id(entry.table()), "intrvl", interval(entry)));
    if (!entry.unit().isEmpty()) {
      attributes.addAll(List.of("measUnit", entry.unit()));
    }
    attributes.addAll(List.of("nature", nature(entry)));
    attributes.addAll(List.of("representationType", representation(entry)));
    open("var", attributes.toArray(String[]::new));
    leaf("labl", entry.label());
    if (!entry.explanation().isEmpty()) {
      open("qstn");
      leaf("qstnLit", entry.explanation());
      close();
    }
    Optional<String> years = years(entry);
    if (years.isPresent()) {
      leaf("universe", years.get());
    }
    for (String sentence : entry.sentences().getOrDefault("", List.of())) {
      leaf("txt", sentence);
    }
    categories(entry);
    derivation(entry);
    format(entry);
    if (entry.isKey()) {
      leaf("notes", "行を見分ける列");
    }
    close();
  }

  private void categories(ItemEntry entry) throws XMLStreamException {
    for (Map.Entry<String, String> code : entry.codes().entrySet()) {
      open("catgry");
      leaf("catValu", code.getKey());
      leaf("labl", code.getValue());
      for (String sentence : entry.sentences().getOrDefault(code.getKey(), List.of())) {
        leaf("txt", sentence);
      }
      close();
    }
  }

  private void derivation(ItemEntry entry) throws XMLStreamException {
    if (entry.how() == ItemEntry.Derivation.NONE) {
      return;
    }
    List<String> from =
        entry.derived().stream().map(column -> id(entry.table()) + "." + column.name()).toList();
    open("derivation", "var", String.join(" ", from));
    leaf("drvdesc", entry.how() == ItemEntry.Derivation.CLASS ? "数の区分" : "並べた項目のうち、先に記入のあるもの");
    close();
  }

  private void format(ItemEntry entry) throws XMLStreamException {
    String kind =
        switch (entry.type()) {
          case NUMBER -> "numeric";
          case TEXT, CODE, COUNTRY, FLAG, DATE, YEAR -> "character";
        };
    boolean isDay = representation(entry).equals("datetime");
    open("varFormat", "type", kind, "schema", "other", "category", isDay ? "date" : "other");
    characters(
        switch (entry.type()) {
          case TEXT -> "文字";
          case CODE -> "選択肢の符号";
          case COUNTRY -> "国（ISO 3166-1の2文字）";
          case FLAG -> "yes か no";
          case NUMBER -> "0以上の整数";
          case DATE -> "日（2011-04-01、2011-04、2011）";
          case YEAR -> "年度（R7）";
        });
    closeInline();
  }

  private static Optional<String> years(ItemEntry entry) {
    Optional<String> since = entry.asked().since().map(FiscalYear::label);
    Optional<String> until = entry.asked().until().map(FiscalYear::label);
    return since.isEmpty() && until.isEmpty()
        ? Optional.empty()
        : Optional.of(since.orElse("") + "～" + until.orElse("") + "の年度に調査する");
  }

  private static String interval(ItemEntry entry) {
    return entry.codes().isEmpty() && representation(entry).matches("numeric|datetime")
        ? "contin"
        : "discrete";
  }

  private static String nature(ItemEntry entry) {
    return switch (entry.type()) {
      case NUMBER -> "ratio";
      case DATE, YEAR -> "interval";
      case CODE -> entry.isOrdered() ? "ordinal" : "nominal";
      case TEXT, COUNTRY, FLAG -> "nominal";
    };
  }

  private static String representation(ItemEntry entry) {
    return switch (entry.type()) {
      case NUMBER -> "numeric";
      case DATE, YEAR -> "datetime";
      case CODE, COUNTRY, FLAG -> "code";
      case TEXT -> "text";
    };
  }

  private static String id(TableSchema table) {
    return "F." + table.name();
  }

  private static String id(ItemEntry entry) {
    if (entry.how() == ItemEntry.Derivation.FIRST) {
      // its name may hold characters that an id may not
      List<String> labels = entry.table().items().stream().map(Item::label).toList();
      return id(entry.table()) + "-" + (labels.indexOf(entry.name()) + 1);
    }
    return id(entry.table()) + "." + entry.name();
  }

  private void open(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    depth++;
    for (int index = 0; index < attributes.length; index += 2) {
      xml.writeAttribute(attributes[index], Characters.writable(attributes[index + 1]));
    }
  }

  private void close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  private void closeInline() throws XMLStreamException {
    depth--;
    xml.writeEndElement();
  }

  private void leaf(String name, String content) throws XMLStreamException {
    open(name);
    characters(content);
    closeInline();
  }

  private void characters(String content) throws XMLStreamException {
    xml.writeCharacters(Characters.writable(content));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
