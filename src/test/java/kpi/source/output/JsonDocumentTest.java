package kpi.source.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {

  private static final String WRITTEN =
      """
      {
        "title": "令和7年度",
        "years": [
          "R6",
          "R7"
        ],
        "notes": [],
        "parts": {}
      }
      """;

  @Test
  void a_document_has_a_value_per_line_and_ends_with_a_line_break() {
    assertThat(JsonDocument.text(document())).isEqualTo(WRITTEN);
  }

  @Test
  void a_document_written_node_by_node_looks_the_same_and_leaves_its_writer_open()
      throws IOException {
    AtomicBoolean isClosed = new AtomicBoolean();
    Writer target =
        new StringWriter() {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };
    try (JsonGenerator json = JsonDocument.to(target)) {
      json.setCodec(new ObjectMapper());
      json.writeTree(document());
    }
    assertThat(target + "\n").isEqualTo(WRITTEN);
    assertThat(isClosed).isFalse();
  }

  private static ObjectNode document() {
    ObjectNode document = JsonDocument.object();
    document.put("title", "令和7年度").putArray("years").add("R6").add("R7");
    document.putArray("notes");
    document.putObject("parts");
    return document;
  }
}
