package kpi.loading.csv;

import java.util.stream.Stream;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/** The findings about one table; beyond a number that nobody reads they are only counted. */
final class TableFindings {

  static final int TOLD = 10_000;

  private final String file;
  private final Messages messages;
  private long found;

  TableFindings(String file, Messages messages) {
    this.file = file;
    this.messages = messages;
  }

  /**
   * @param field from 1, or 0 for the whole record
   */
  void error(String code, int line, int field, String... arguments) {
    error(Message.error(code, new Place(file, line, field), arguments));
  }

  /**
   * @param written what stands in the cell
   */
  void errorAt(String written, String code, int line, int field, String... arguments) {
    error(Message.error(code, new Place(file, line, field), arguments).withValue(written));
  }

  private void error(Message message) {
    found++;
    if (found <= TOLD) {
      messages.add(message);
    } else {
      messages.pass(message);
    }
  }

  /**
   * An error about a cell of a row that can be read.
   *
   * @param value what is written in the cell, which is also the first argument
   */
  void cellError(String code, int line, int field, String value, String... further) {
    found++;
    if (found <= TOLD) {
      String[] arguments =
          Stream.concat(Stream.of(value), Stream.of(further)).toArray(String[]::new);
      messages.add(Message.error(code, new Place(file, line, field), arguments).withValue(value));
    }
  }

  void warning(String code, int line, int field, String... arguments) {
    messages.add(Message.warning(code, new Place(file, line, field), arguments));
  }

  /** Tells how many findings were only counted. */
  void close() {
    if (found > TOLD) {
      String rest = Long.toString(found - TOLD);
      messages.add(Message.error("more-findings", Place.of(file), rest));
    }
  }
}
