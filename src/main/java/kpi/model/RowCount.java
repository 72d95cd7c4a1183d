package kpi.model;

/** Rows of a table: read from the file, and accepted as facts. */
public record RowCount(String table, long read, long accepted) {}
