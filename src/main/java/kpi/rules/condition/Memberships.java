package kpi.rules.condition;

import kpi.model.Truth;

/** What is known so far of the populations that a subject belongs to. */
@FunctionalInterface
public interface Memberships {

  Truth of(String population);
}
