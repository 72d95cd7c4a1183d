package kpi.replay.suggest;

import kpi.model.Fact;
import kpi.rules.condition.Setting;

/**
 * A row that would show something, whose classification a person has to fill in.
 *
 * @param setting the day and year for which the row was made
 * @param wish what it shows
 */
public record Suggestion(Fact row, Setting setting, Wish wish) {}
