package kpi.evaluation.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Ends;
import kpi.model.Range;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a formula comes to, before it is compared with earlier years and put into words.
 *
 * @param ends the parts of both ends of the range, where it has parts
 * @param text what is shown instead of a number, if anything
 */
public record FormulaValue(
    Status status,
    Optional<Range> range,
    Optional<BigFraction> numerator,
    Optional<BigFraction> denominator,
    Optional<Ends> ends,
    Set<Caveat> caveats,
    String text,
    List<Note> notes) {

  /** What must be known of a range beside its ends. */
  public enum Caveat {
    /** The bounds hold, and are not known to be attained by some way to fill the blanks in. */
    MAYBE_WIDER("範囲は実際に取り得る範囲より広いことがある"),
    /** Some ways to fill the blanks in leave no figure. */
    VANISHES("分母が0になることもあり、そのときは算出しない");

    private final String words;

    Caveat(String words) {
      this.words = words;
    }
  }

  /**
   * What must be known of a figure.
   *
   * @param counts whether it says how many of its own subjects are undetermined, which figures that
   *     rest on this one count for themselves
   */
  public record Note(String text, boolean counts) {

    static Note undetermined(long subjects) {
      return new Note("判定不能%s件".formatted(subjects), true);
    }

    public static Note of(String text) {
      return new Note(text, false);
    }
  }

  static final String ZERO = "分母が0のため算出しない";

  /** A value, or a range, without parts. */
  public static FormulaValue of(Range range, List<Note> notes) {
    return new FormulaValue(
        status(range),
        Optional.of(range),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        "",
        List.copyOf(notes));
  }

  /** A value, or a range, of these parts. */
  public static FormulaValue of(
      Ends ends,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator,
      List<Note> notes) {
    Range range = ends.range();
    return new FormulaValue(
        status(range),
        Optional.of(range),
        numerator,
        denominator,
        Optional.of(ends),
        Set.of(),
        "",
        List.copyOf(notes));
  }

  private static Status status(Range range) {
    return range.isExact() ? Status.MEASURED : Status.BOUNDED;
  }

  /** A text, or a number, that was reported. */
  public static FormulaValue reported(
      Status status, Optional<Range> range, String text, List<String> notes) {
    return new FormulaValue(
        status,
        range,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        text,
        notes.stream().map(Note::of).toList());
  }

  public static FormulaValue notComputable(String reason) {
    return notComputable(Optional.empty(), Optional.empty(), reason);
  }

  public static FormulaValue notComputable(
      Optional<BigFraction> numerator, Optional<BigFraction> denominator, String reason) {
    return new FormulaValue(
        Status.NOT_COMPUTABLE,
        Optional.empty(),
        numerator,
        denominator,
        Optional.empty(),
        Set.of(),
        "",
        List.of(Note.of(reason)));
  }

  public boolean isOpen() {
    return status == Status.BOUNDED;
  }

  /** The figure in another unit, of which so many make one of this: the denominator stays. */
  FormulaValue times(BigFraction scale) {
    return scale.equals(BigFraction.ONE)
        ? this
        : new FormulaValue(
            status,
            range.map(all -> new Range(all.lower().multiply(scale), all.upper().multiply(scale))),
            numerator.map(scale::multiply),
            denominator,
            ends.map(both -> both.times(scale)),
            caveats,
            text,
            notes);
  }

  public boolean has(Caveat caveat) {
    return caveats.contains(caveat);
  }

  /** The figure with bounds that are not known to be attained; one value is. */
  public FormulaValue wider() {
    boolean isExact = range.filter(Range::isExact).isPresent();
    return isExact ? this : with(status, Caveat.MAYBE_WIDER);
  }

  /** The figure of which it is open whether there is one. */
  public FormulaValue vanishing() {
    return with(Status.BOUNDED, Caveat.VANISHES);
  }

  private FormulaValue with(Status otherStatus, Caveat caveat) {
    Set<Caveat> more = EnumSet.of(caveat);
    more.addAll(caveats);
    return new FormulaValue(
        otherStatus, range, numerator, denominator, ends, Set.copyOf(more), text, notes);
  }

  /** The notes with the caveats in words. */
  public List<String> said() {
    List<String> said = new ArrayList<>(notes.stream().map(Note::text).toList());
    Stream.of(Caveat.values()).filter(this::has).forEach(caveat -> said.add(caveat.words));
    return said;
  }

  /** Notes that hold of a figure that rests on this one as well. */
  List<Note> lastingNotes() {
    return notes.stream().filter(note -> !note.counts()).toList();
  }
}
