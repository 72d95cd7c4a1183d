package kpi.analysis.explain.subject;

import java.util.List;
import kpi.model.Fact;
import kpi.rules.condition.Setting;

/** What the rules say of one row. */
public record SubjectExplanation(Fact fact, Setting setting, List<PopulationAnswer> populations) {}
