package kpi.evaluation.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.rules.condition.Memberships;

/**
 * One way in which the blanks of a subject could be filled in, as far as a cell is concerned.
 *
 * @param memberships population → yes or no
 * @param codes column name → code, of the columns that strata filter by
 */
record World(Map<String, Truth> memberships, Map<String, String> codes) {

  World withMembership(String population, Truth truth) {
    Map<String, Truth> more = new HashMap<>(memberships);
    more.put(population, truth);
    return new World(more, codes);
  }

  World withCode(String column, String code) {
    Map<String, String> more = new HashMap<>(codes);
    more.put(column, code);
    return new World(memberships, more);
  }

  Memberships asMemberships() {
    return memberships::get;
  }

  Function<Column, String> asCodes() {
    return column -> codes.get(column.name());
  }

  /** The codes of a fact; unknown ones are empty. */
  static Function<Column, String> codesOf(Fact fact) {
    return fact::known;
  }
}
