package kpi.report.deck;

import java.util.List;
import java.util.Map;

/** A shape of a deck that may hold figures. */
public sealed interface DeckShape {

  /** As PowerPoint lists it. */
  String name();

  /** What it shows, row by row, the header first. */
  record Grid(String name, List<List<String>> rows) implements DeckShape {}

  /** Its paragraphs. */
  record Prose(String name, List<String> paragraphs) implements DeckShape {}

  /** The series of a chart. */
  record Plot(String name, List<Line> lines) implements DeckShape {}

  /**
   * A series.
   *
   * @param drawn by category, from 0
   * @param behind the same in the workbook behind the chart; empty if there is none
   * @param errors how far its error bars reach down from what is drawn; empty if it has none
   * @param errorsBehind the same in the workbook behind the chart
   * @param labels texts that stand at its points instead of their numbers
   */
  record Line(
      String name,
      List<String> categories,
      Map<Integer, String> drawn,
      Map<Integer, String> behind,
      Map<Integer, String> errors,
      Map<Integer, String> errorsBehind,
      Map<Integer, String> labels) {}
}
