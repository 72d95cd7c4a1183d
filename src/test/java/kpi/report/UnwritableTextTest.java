package kpi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import kpi.report.content.FigureRef;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.source.Characters;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers refuse characters that no document can hold. Should one come through in whatever text of
 * a report, the files can still be opened.
 */
class UnwritableTextTest {

  /** One of each kind that XML 1.0 forbids, halves of characters among them. */
  private static final String FORBIDDEN = "〈\u0000\u0001\u000B\u001F\uFFFE\uFFFF\uD842〉\uDFB7〉";

  @TempDir private Path folder;

  @Test
  void files_of_a_report_can_be_opened_whatever_text_holds_them() throws Exception {
    Report nasty = (Report) nasty(Reported.of(Path.of("fixtures/r7"), new Messages()).report());
    Files.createDirectory(folder.resolve("internal"));
    for (ReportFormat format : ReportFormat.values()) {
      format.write(nasty, folder);
      byte[] file = Files.readAllBytes(folder.resolve(format.file()));
      if (format == ReportFormat.HTML) {
        String page = new String(file, StandardCharsets.UTF_8);
        assertThat(Characters.firstUnwritable(page)).isEmpty();
        assertThat(page).contains("〈" + "\uFFFD".repeat(7) + "〉\uFFFD〉").doesNotContain("〉?〉");
      } else {
        readAsXml(file);
      }
    }
  }

  private static void readAsXml(byte[] file) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        if (part.getName().endsWith(".xlsx")) {
          readAsXml(content);
        } else {
          DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
          xml.setErrorHandler(null);
          assertThat(xml.parse(new ByteArrayInputStream(content))).as(part.getName()).isNotNull();
          String text = new String(content, StandardCharsets.UTF_8);
          assertThat(text).as(part.getName()).doesNotContain("\uFFFE", "\uFFFF");
        }
      }
    }
  }

  /** The same with the characters in every text; what a figure is bound to stays. */
  private static Object nasty(Object plain) throws ReflectiveOperationException, IOException {
    if (plain instanceof String text) {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z0-9-]+") ? text : FORBIDDEN + text;
    } else if (plain instanceof Optional<?> one && one.isPresent()) {
      return Optional.of(nasty(one.get()));
    } else if (plain instanceof List<?> list) {
      Stream.Builder<Object> all = Stream.builder();
      for (Object one : list) {
        all.add(nasty(one));
      }
      return all.build().toList();
    } else if (plain instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      for (Map.Entry<?, ?> one : map.entrySet()) {
        all.put(one.getKey(), nasty(one.getValue()));
      }
      return all;
    } else if (plain instanceof Record one && !(plain instanceof FigureRef)) {
      return nasty(one);
    }
    return plain;
  }

  private static Record nasty(Record plain) throws ReflectiveOperationException, IOException {
    RecordComponent[] components = plain.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      components[i].getAccessor().setAccessible(true);
      values[i] = nasty(components[i].getAccessor().invoke(plain));
    }
    Constructor<?> constructor = plain.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return (Record) constructor.newInstance(values);
  }
}
