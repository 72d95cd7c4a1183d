package kpi.loading.mapping;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.loading.mapping.Proposal.ProposedColumn;
import kpi.model.fact.Column;
import kpi.source.Characters;

/**
 * Proposals as one mapping, with what somebody should look at beside each line. Nothing is imported
 * by it until {@code proposed} is taken out. Of values it holds words for "not known" only.
 */
public final class ProposalText {

  private static final int LETTERS = 26;

  private final List<String> lines = new ArrayList<>();

  private ProposalText() {}

  /**
   * @param header what is known of {@code dataset.yaml}, by key
   * @return the file, its lines ended by LF
   */
  public static String of(List<Proposal> proposals, Map<String, String> header) {
    ProposalText text = new ProposalText();
    text.head(proposals, header);
    text.lines.add("sources:");
    proposals.forEach(text::source);
    return String.join("\n", text.lines) + "\n";
  }

  private void head(List<Proposal> proposals, Map<String, String> header) {
    lines.add("# 届いたファイルの見出しから作った対応表の案。1行ずつ見て、違うところを直し、proposed の行を消すと使える。");
    lines.add("# 「近い」は見出しと項目の名前に違うところがあるもの。消した項目は「不明」になる。");
    lines.add("format: kpi-mapping/1");
    lines.add("proposed: true");
    lines.add("title: " + quoted("対応表の案"));
    if (!header.isEmpty()) {
      lines.add("dataset:");
      header.forEach((key, value) -> lines.add("  " + key + ": " + quoted(value)));
    }
    Set<String> blank = new TreeSet<>();
    proposals.forEach(one -> blank.addAll(one.blankWords()));
    if (!blank.isEmpty()) {
      lines.add("# 次の語が値にあった。「不明」を表す語だけを残す");
      lines.add(
          "blank-words: ["
              + blank.stream().map(ProposalText::quoted).collect(Collectors.joining(", "))
              + "]");
    }
  }

  private void source(Proposal proposal) {
    String sheet = proposal.sheet().sheet();
    String name = proposal.sheet().file() + (sheet.isEmpty() ? "" : "（" + sheet + "）");
    if (proposal.table().isEmpty()) {
      lines.add("  # " + plain(name) + ": 項目の名前に近い見出しがないため、案がない");
      return;
    }
    lines.add("  - file: " + quoted(proposal.sheet().file()));
    if (!sheet.isEmpty()) {
      lines.add("    sheet: " + quoted(sheet));
    }
    proposal
        .headings()
        .ifPresent(
            rows ->
                lines.add(
                    rows.first() == rows.last()
                        ? "    heading-rows: " + rows.first()
                        : "    heading-rows: [" + rows.first() + ", " + rows.last() + "]"));
    lines.add("    table: " + proposal.table().get().name());
    lines.add("    # survey 調査、published 公表資料、synthetic 模擬データ のどれかを書く");
    lines.add("    provenance:");
    lines.add("    columns:");
    proposal.columns().forEach(this::column);
    List<Column> keys = proposal.table().get().key();
    proposal.missing().stream()
        .filter(keys::contains)
        .forEach(
            key ->
                lines.add(
                    "      # " + key.name() + ":  行を区別する項目（" + key.label() + "）に近い見出しがない。どの列かを書く"));
    list("見出しが見つからず不明になる項目", without(proposal.missing(), keys));
    list("どの項目にも使わない見出し", proposal.notTaken());
  }

  private static List<String> without(List<Column> missing, List<Column> keys) {
    return missing.stream().filter(column -> !keys.contains(column)).map(Column::label).toList();
  }

  private void list(String what, List<String> names) {
    if (!names.isEmpty()) {
      lines.add("      # " + what + ": " + plain(String.join("、", names)));
    }
  }

  private void column(ProposedColumn column) {
    Map<String, String> details = new LinkedHashMap<>();
    if (column.isTwice()) {
      details.put("position", letters(column.position()));
    } else {
      details.put("heading", quoted(column.heading()));
    }
    column.unit().ifPresent(unit -> details.put("unit", quoted(unit)));
    String value =
        details.size() == 1 && !column.isTwice()
            ? details.get("heading")
            : details.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    lines.add("      " + column.item().name() + ": " + value + "  # " + remark(column));
  }

  private static String remark(ProposedColumn column) {
    List<String> remarks = new ArrayList<>();
    remarks.add(column.item().label());
    if (!column.isExact()) {
      remarks.add("近い");
    }
    if (column.isTwice()) {
      remarks.add("同じ見出し「" + column.heading() + "」の列がほかにもある");
    }
    remarks.add(
        column.filled() == 0 ? "値がない" : "値" + column.filled() + "個のうち" + column.read() + "個を読める");
    return plain(String.join("、", remarks));
  }

  private static String letters(int position) {
    StringBuilder letters = new StringBuilder();
    for (int rest = position + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** As in JSON, which is YAML. */
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String plain(String text) {
    return Characters.writable(text).replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
  }
}
