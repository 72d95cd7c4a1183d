package kpi.report.content;

import java.util.Optional;

/** How far a report has come; it stands on every page. */
public enum ReportStatus {
  PROVISIONAL("暫定"),
  COMMITTEE("委員会資料"),
  PUBLISHED("公表");

  private final String label;

  ReportStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** By its Japanese name. */
  public static Optional<ReportStatus> of(String label) {
    for (ReportStatus status : values()) {
      if (status.label.equals(label)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
