package kpi.rules.condition;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import kpi.model.Truth;
import kpi.model.dataset.CorporateNumber;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a text is written in a form.
 *
 * @param argument what the form speaks of, such as the number of digits; empty if nothing
 */
public record TextForm(Item item, Form form, String argument) implements OfOneCell {

  private static final Pattern EXPONENT = Pattern.compile("[0-9]+(?:\\.[0-9]*)?[eE]\\+?[0-9]+");

  /** A form of texts. */
  public enum Form {
    /** So many ASCII digits and nothing else. */
    DIGITS((text, count) -> text.length() == Integer.parseInt(count) && areDigits(text)),
    STARTS_WITH(String::startsWith),
    CONTAINS(String::contains),
    /** As a spreadsheet shows a long number: {@code 1.18E+12}. */
    EXPONENT((text, none) -> !areDigits(text) && TextForm.EXPONENT.matcher(text).matches()),
    /** A corporate number whose first digit checks the others. */
    CHECK_DIGIT((text, none) -> CorporateNumber.isSound(text));

    private final BiPredicate<String, String> holds;

    Form(BiPredicate<String, String> holds) {
      this.holds = holds;
    }
  }

  private static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A text that has the form, and one that has not. */
  private List<String> examples() {
    return switch (form) {
      case DIGITS -> List.of("1".repeat(Integer.parseInt(argument)), "-");
      case STARTS_WITH -> List.of(argument + "1", "-" + argument);
      case CONTAINS -> List.of(argument, argument.equals("-") ? "1" : "-");
      case EXPONENT -> List.of("1.18E+12", "118");
      case CHECK_DIGIT -> List.of("7000012050002", "7000012050003");
    };
  }

  @Override
  public Truth of(Value value, Setting setting) {
    return value instanceof Value.Text written
        ? Truth.of(form.holds.test(written.text(), argument))
        : Truth.UNKNOWN;
  }

  @Override
  public List<String> parts() {
    return form == Form.CONTAINS ? List.of(argument) : List.of();
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return examples().stream().map(text -> (Value) new Value.Text(text)).toList();
  }
}
