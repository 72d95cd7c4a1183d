package kpi.report.content;

/** Something that stands in a section. */
public sealed interface Block permits Table, Chart {

  String id();

  String title();
}
