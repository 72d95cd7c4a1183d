package kpi.model;

/** A name for people, in both languages of the program. */
public record Label(String ja, String en) {}
