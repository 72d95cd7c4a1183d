package kpi.replay.expected;

import kpi.model.CellId;

/** What an expectation is about. */
public sealed interface About {

  /** Whether a subject belongs to a population. */
  record Membership(String subject, String population) implements About {
    @Override
    public String toString() {
      return subject + " " + population;
    }
  }

  /** An indicator within a stratum. */
  record Indicator(CellId cell) implements About {
    @Override
    public String toString() {
      return cell.stratum().isEmpty() ? cell.indicator() : cell.toString();
    }
  }

  /** The run as a whole. */
  record Run() implements About {
    @Override
    public String toString() {
      return "";
    }
  }
}
