package kpi.report.content;

/** Something that stands in a section. */
public sealed interface Block permits Table, Chart, Matrices {

  String id();

  String title();
}
