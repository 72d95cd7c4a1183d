package kpi.differential.making;

import java.util.List;

/** Names of populations, rules and strata, some of them as odd as {@code check} lets pass. */
final class Names {

  private static final List<String> PLAIN =
      List.of("甲類", "乙類", "対象企業", "内資系企業", "小規模", "新規参入", "継続中", "全体", "その他");

  private static final List<String> ODD =
      List.of(
          "に該当する",
          "又は",
          "終わり",
          "もし",
          "ルール",
          "- 条件",
          "//注",
          "{a}",
          "$case",
          "%s",
          "{0}",
          "A;B",
          "a,b",
          "'引用",
          "<b>&amp;",
          "=1+1",
          "@出典",
          "㈱",
          "①群",
          "髙﨑",
          "𠮷野",
          "甲　乙",
          "甲 乙",
          "100%",
          "(仮)",
          "「括弧」",
          "A/B",
          "a:b",
          "C#",
          "ｶﾅ",
          "-",
          "~",
          "^$",
          "[x]",
          "*",
          "😀",
          "という",
          "null",
          "true",
          "rule",
          "福",
          "Ａ社");

  private static final List<String> LABELS =
      List.of("範囲", "種類", "区分", "段階", "分野", "所属", "a・b", "割合(%)", "対象", "①別", "「別」");

  private final Dice dice;
  private int given;

  Names(Dice dice) {
    this.dice = dice;
  }

  /** Never the same twice. */
  String next() {
    given++;
    String name = dice.oneOf(dice.chance(0.5) ? PLAIN : ODD);
    return dice.chance(0.5) ? name + given : given + name;
  }

  /** What sentences can speak of without quotes; never the same twice. */
  String label() {
    given++;
    return dice.oneOf(LABELS) + given;
  }
}
