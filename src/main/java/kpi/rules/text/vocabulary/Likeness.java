package kpi.rules.text.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike two wordings are, for offering the nearest sentence. */
public final class Likeness {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+年[0-9]+月[0-9]+日|[0-9]+年[0-9]+か月|[0-9][0-9,.億万千百]*(?:円|人|名|件|年|か月|倍)?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private Likeness() {}

  /** The sentence with what was typed in the line put into its slots, where that can be told. */
  static String asIfTyped(Sentence sentence, String line) {
    List<String> numbers = all(NUMBER, QUOTED.matcher(line).replaceAll("\"\""));
    List<String> names = all(QUOTED, line);
    String text = sentence.plainWording();
    for (String slot : sentence.slots()) {
      text = text.replace("{" + slot + "}", typed(slot, text, line, numbers, names));
    }
    return text;
  }

  private static String typed(
      String slot, String text, String line, List<String> numbers, List<String> names) {
    boolean quoted = text.contains("\"{" + slot + "}\"");
    if (quoted) {
      return names.isEmpty() ? "…" : strip(names.remove(0));
    } else if (Sentence.AMOUNTS.contains(slot)
        || List.of("span", "day", "times", "n").contains(slot)) {
      return numbers.isEmpty() ? "…" : numbers.remove(0);
    }
    int particle = firstParticle(line);
    return particle > 0 ? line.substring(line.startsWith("- ") ? 2 : 0, particle) : "…";
  }

  private static int firstParticle(String line) {
    int best = -1;
    for (String particle : List.of("が", "から")) {
      int at = line.indexOf(particle, 3);
      if (at > 0 && (best < 0 || at < best)) {
        best = at;
      }
    }
    return best;
  }

  private static String strip(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
