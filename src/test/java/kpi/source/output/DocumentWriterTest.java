package kpi.source.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DocumentWriterTest {

  private static final String TEXT =
      "福\uFA1B\u0000a\t\n\uFFFE𠮷\uDFB7b\uFFFF\uD842\uD842\uDFB7\uD842";
  private static final String WRITTEN = "福\uFA1B\uFFFDa\t\n\uFFFD𠮷\uFFFDb\uFFFD\uFFFD𠮷\uFFFD";

  @Test
  void what_no_document_can_hold_is_replaced_however_the_text_is_cut() throws Exception {
    for (int cut = 1; cut <= TEXT.length(); cut++) {
      StringWriter target = new StringWriter();
      try (Writer writer = new DocumentWriter(target)) {
        for (int at = 0; at < TEXT.length(); at += cut) {
          writer.write(TEXT, at, Math.min(cut, TEXT.length() - at));
        }
      }
      assertThat(target.toString()).as("in pieces of %d", cut).isEqualTo(WRITTEN);
    }
  }

  @Test
  void closing_closes_what_is_written_to() throws Exception {
    AtomicBoolean isClosed = new AtomicBoolean();
    Writer target =
        new StringWriter() {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };
    new DocumentWriter(target).close();
    assertThat(isClosed).isTrue();
  }

  @Test
  void characters_and_arrays_are_written_as_texts_are() throws Exception {
    StringWriter target = new StringWriter();
    try (Writer writer = new DocumentWriter(target)) {
      for (char one : TEXT.toCharArray()) {
        writer.write(one);
      }
      writer.write(TEXT.toCharArray());
    }
    assertThat(target.toString()).isEqualTo(WRITTEN + WRITTEN);
  }
}
