package kpi.packaged;

/** How a process ended. */
public record Run(int exitCode, String out, String err) {}
