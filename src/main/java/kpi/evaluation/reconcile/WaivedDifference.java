package kpi.evaluation.reconcile;

import kpi.model.printed.Waiver;

/** A difference that a waiver leaves as it is (確認済みの差異). */
public record WaivedDifference(ComparedFigure figure, Waiver waiver) {}
