package kpi.analysis.vocabulary.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kpi.analysis.vocabulary.SpeakableItem;
import kpi.analysis.vocabulary.VocabularyEntry;
import kpi.analysis.vocabulary.VocabularyListing;
import kpi.rules.sentence.SentenceGroup;
import kpi.source.Phrases;

/** The sentences as the section of a README, between its markers; always in Japanese. */
public final class VocabularyMarkdown {

  private static final String BEGIN = "<!-- %s ここから -->";
  private static final String END = "<!-- %s ここまで -->";

  private static final String GENERATED =
      "<!-- ./kpi vocabulary --format markdown --of %s の出力 手で書き換えない -->";
  private static final String HOW_TO_READ =
      "〈〉の中を書き換えて使います。「又は」などで名前をつなぐ例があるものは、例の数までつなげられます。" + "「使えるもの」は下の「項目の一覧」の種類です。";

  private final Phrases phrases = new Phrases("analysis/vocabulary", "ja");
  private final SlotNames slots = new SlotNames(phrases);
  private final ItemText items = new ItemText(phrases);

  /** The section with its markers, lines ended by LF. */
  public String of(VocabularyListing listing) {
    List<String> lines = new ArrayList<>();
    String mark = listing.isWhole() ? "使える文" : "指摘に使える文";
    lines.add(BEGIN.formatted(mark));
    lines.add(GENERATED.formatted(listing.vocabulary()));
    lines.add("");
    lines.add(listing.isWhole() ? HOW_TO_READ : phrases.of("shared-conditions"));
    SentenceGroup group = null;
    for (VocabularyEntry entry : listing.own()) {
      if (entry.group() != group) {
        group = entry.group();
        lines.addAll(tableHead(group));
      }
      lines.add(row(entry, listing));
    }
    lines.add("");
    if (listing.isWhole()) {
      lines.addAll(itemTable(listing));
    }
    lines.add(END.formatted(mark));
    return String.join("\n", lines) + "\n";
  }

  private List<String> tableHead(SentenceGroup group) {
    return List.of(
        "", "### " + phrases.of("group." + group.word()), "", "| 文 | 例 | 使えるもの |", "|---|---|---|");
  }

  private String row(VocabularyEntry entry, VocabularyListing listing) {
    String examples =
        entry.sentence().slots().isEmpty()
            ? ""
            : entry.examples().stream()
                .map(VocabularyMarkdown::code)
                .collect(Collectors.joining("<br>"));
    String speakable = items.speakable(entry, listing.items());
    return "| " + code(slots.wording(entry)) + " | " + examples + " | " + speakable + " |";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  /** Only the items that some sentence of the listing may speak of. */
  private List<String> itemTable(VocabularyListing listing) {
    List<SpeakableItem> spoken =
        listing.items().stream()
            .filter(item -> listing.entries().stream().anyMatch(e -> e.items().contains(item)))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add("### " + phrases.of("items"));
    lines.add("");
    lines.add("| 項目 | 何の | 種類 | 単位、選択肢 |");
    lines.add("|---|---|---|---|");
    for (SpeakableItem item : spoken) {
      lines.add(
          "| "
              + String.join(
                  " | ",
                  item.item().label(),
                  item.table().subject(),
                  items.kind(item),
                  items.values(item))
              + " |");
    }
    return lines;
  }
}
