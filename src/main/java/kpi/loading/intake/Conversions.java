package kpi.loading.intake;

import java.util.LinkedHashSet;
import java.util.Set;

/** What was done to one value on the way from how it was typed to the plain form, in Japanese. */
public final class Conversions {

  static final String TO_BE_LOOKED_AT = "要確認: ";

  private final Set<String> phrases = new LinkedHashSet<>();
  private boolean doubtful;

  public void add(String phrase) {
    phrases.add(phrase);
  }

  /** Adds a conversion after which someone should look at what was typed. */
  public void addDoubtful(String phrase) {
    doubtful = true;
    phrases.add(phrase);
  }

  /** The text in narrow characters. */
  public String narrow(String text) {
    String narrow = Widths.narrow(text);
    if (!narrow.equals(text)) {
      add("全角を半角に");
    }
    return narrow;
  }

  /** All of them in one phrase; empty if nothing was done. */
  String phrase() {
    return (doubtful ? TO_BE_LOOKED_AT : "") + String.join("、", phrases);
  }
}
