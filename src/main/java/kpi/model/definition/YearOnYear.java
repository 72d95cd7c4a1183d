package kpi.model.definition;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How figures may move from one year to the next before people are asked to look at them, from
 * {@code kpi-definitions/year-on-year.yaml}.
 *
 * @param factor how many times, or what part of, the figure of the year before it may be; absent
 *     where it may move as it likes
 * @param few figures that count fewer units than this in both years tell nothing
 * @param unchanged the share of the figures of one table that may be exactly what they were
 * @param fewFigures tables with fewer figures than this tell nothing
 * @param many a figure that counts so many units tells by itself if it is exactly what it was
 */
public record YearOnYear(
    Optional<BigFraction> factor, int few, BigFraction unchanged, int fewFigures, int many) {}
