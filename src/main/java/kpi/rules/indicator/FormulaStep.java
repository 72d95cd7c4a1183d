package kpi.rules.indicator;

import java.util.Arrays;
import java.util.List;

/**
 * What one conclusion line of an indicator rule says.
 *
 * @param cell the cell it speaks of
 * @param rule the name of the rule
 * @param kind which sentence it is
 * @param argument names joined by {@code |}, or a text; empty if the sentence has no slot
 */
public record FormulaStep(Object cell, String rule, String kind, String argument) {

  List<String> names() {
    return argument.isEmpty() ? List.of() : Arrays.asList(argument.split("\\|"));
  }
}
