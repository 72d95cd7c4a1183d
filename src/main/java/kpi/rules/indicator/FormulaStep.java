package kpi.rules.indicator;

import java.util.List;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceKind;

/**
 * What one conclusion line of an indicator rule says.
 *
 * @param cell the cell it speaks of
 * @param rule the name of the rule
 * @param said what the line says: its kind, with names or a text
 */
public record FormulaStep(Object cell, String rule, Said said) {

  /** As the engine concludes it. */
  public FormulaStep(Object cell, String rule, String said) {
    this(cell, rule, Said.of(said));
  }

  public SentenceKind kind() {
    return said.kind();
  }

  List<String> names() {
    return said.values();
  }

  /** The first name, or the text; empty if the sentence has no slot. */
  public String argument() {
    return said.first();
  }
}
