package kpi.model.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The units of the data dictionary, in its order, and how they convert into each other. */
public record Units(Map<String, Unit> byName) {

  /** What a figure in a unit is. */
  public enum Kind {
    /** So many of something. */
    NUMBER,
    /** A part of a whole, held as a fraction of 1. */
    SHARE,
    /** How many times as much of the same. */
    TIMES,
    /** Words. */
    TEXT
  }

  /**
   * A unit.
   *
   * @param base the unit that it is made of; itself if it is made of none
   * @param times how many of the base make one of it, exactly
   * @param per so much of the first unit for one of the second; none for other units
   */
  public record Unit(String name, Kind kind, String base, BigFraction times, List<String> per) {

    public Unit {
      per = List.copyOf(per);
    }
  }

  public Units {
    byName = new LinkedHashMap<>(byName);
  }

  public Optional<Unit> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  public List<String> names(Kind kind) {
    return byName.values().stream().filter(unit -> unit.kind() == kind).map(Unit::name).toList();
  }

  /** Those that are so much of one unit for one of another. */
  public List<Unit> per() {
    return byName.values().stream().filter(unit -> !unit.per().isEmpty()).toList();
  }

  public boolean isA(Kind kind, String name) {
    return of(name).filter(unit -> unit.kind() == kind).isPresent();
  }

  /**
   * What turns a number of one unit into the same in the other: from 円 to 千円 1/1000.
   *
   * @return empty if the one cannot be had in the other
   */
  public Optional<BigFraction> factor(String from, String to) {
    return of(from)
        .flatMap(
            one ->
                of(to)
                    .filter(other -> other.base().equals(one.base()))
                    .map(other -> one.times().divide(other.times())));
  }

  /** The units into which a number of this one converts, itself first. */
  public List<String> convertible(String from) {
    return Stream.concat(
            Stream.of(from), byName.keySet().stream().filter(to -> factor(from, to).isPresent()))
        .distinct()
        .toList();
  }
}
