package kpi.loading.intake;

import java.util.List;

/** What became of a value that somebody typed. */
public sealed interface AsRead {

  /**
   * It was read.
   *
   * @param plain the value as the plain form of a table writes it: {@code 300000000}, {@code
   *     2011-04}, {@code yes}, a code
   * @param rule the conversions in Japanese, as in 百万円を円に; empty if the text was plain already
   */
  record Read(String plain, String rule) implements AsRead {

    /** Whether it reads as one value alone and yet someone should look at what was typed. */
    public boolean isDoubtful() {
      return rule.startsWith(Conversions.TO_BE_LOOKED_AT);
    }
  }

  /**
   * Nothing is known.
   *
   * @param rule the word that was declared to mean so; empty if the cell was empty already
   */
  record Blank(String rule) implements AsRead {}

  /**
   * It cannot be read, or can be read in two ways.
   *
   * @param code of the message that tells the reason and the remedy, in {@code
   *     kpi/messages/intake_*.properties}
   * @param arguments of that message; the first is the text as it was typed
   */
  record Refused(String code, List<String> arguments) implements AsRead {

    public Refused {
      arguments = List.copyOf(arguments);
    }
  }
}
