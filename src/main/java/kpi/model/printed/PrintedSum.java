package kpi.model.printed;

import java.util.List;
import kpi.model.PublishedFigure;

/**
 * A printed total with the printed figures that must add up to it.
 *
 * @param parts at least one, each cell once
 */
public record PrintedSum(PublishedFigure total, List<PublishedFigure> parts) {}
