package kpi.loading.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.source.input.Folded;

/**
 * Reads one of an item's choices: by its code ({@code domestic}), its label (内資系), another name, or
 * code and label together (1. 医療従事者の育成). Width, case and spaces do not matter.
 */
public final class CodeAsTyped extends AsTyped {

  private static final List<String> BETWEEN = List.of("%s%s", "%s.%s", "%s:%s", "%s)%s", "(%s)%s");

  private final Set<String> codes;
  private final String allowed;
  private final Map<String, Set<String>> byName = new HashMap<>();

  /**
   * @param codes code → label, in the order in which they are told
   * @param otherNames another name → code
   */
  public CodeAsTyped(
      Set<String> blankWords, Map<String, String> codes, Map<String, String> otherNames) {
    this(
        blankWords,
        codes,
        otherNames,
        codes.entrySet().stream()
            .map(code -> code.getValue() + " (" + code.getKey() + ")")
            .collect(Collectors.joining(", ")));
  }

  /**
   * @param allowed what people are told that they may write
   */
  public CodeAsTyped(
      Set<String> blankWords,
      Map<String, String> codes,
      Map<String, String> otherNames,
      String allowed) {
    super(blankWords);
    this.codes = Set.copyOf(codes.keySet());
    this.allowed = allowed;
    codes.forEach(
        (code, label) -> {
          add(code, code);
          add(label, code);
          BETWEEN.forEach(form -> add(String.format(form, code, label), code));
        });
    otherNames.forEach(this::add);
  }

  private void add(String name, String code) {
    byName.computeIfAbsent(Folded.of(name), any -> new TreeSet<>()).add(code);
  }

  @Override
  protected String plain(String text, Conversions done) throws Unreadable {
    if (codes.contains(text)) {
      return text;
    }
    Set<String> meant = byName.getOrDefault(Folded.of(text), Set.of());
    if (meant.size() > 1) {
      throw new Unreadable("typed-several-codes", String.join(", ", meant));
    }
    String code =
        meant.stream().findAny().orElseThrow(() -> new Unreadable("typed-no-code", allowed));
    done.add("「" + text + "」を" + code + "に");
    return code;
  }
}
