package kpi.differential.oracle;

import java.util.Arrays;
import java.util.List;

/**
 * The sentences about one item each.
 *
 * @param value what the item holds if the sentence is true, or false where it is not wanted
 */
public record FixedSentence(String sentence, String item, String value, boolean wanted) {

  private static final String SENTENCES =
      """
      本社が日本にある|本社の所在国|JP|true
      本社が日本にない|本社の所在国|JP|false
      医療機器の研究開発を自ら行う|医療機器の研究開発の実施|yes|true
      医療機器の研究開発を自ら行わない|医療機器の研究開発の実施|no|true
      輸入を主とする企業である|輸入が主であること|yes|true
      輸入を主とする企業でない|輸入が主であること|no|true
      従来から医療機器に関する事業を行っていた|従来の医療機器事業|yes|true
      従来は医療機器に関する事業を行っていなかった|従来の医療機器事業|no|true
      研究開発特化型の企業である|研究開発特化型であること|yes|true
      研究開発特化型の企業でない|研究開発特化型であること|no|true
      上市可能製品を有している|上市可能製品の保有|yes|true
      上市可能製品を有していない|上市可能製品の保有|no|true
      海外に研究開発拠点を有している|海外の研究開発拠点|yes|true
      海外に研究開発拠点を有していない|海外の研究開発拠点|no|true
      海外に生産拠点を有している|海外の生産拠点|yes|true
      海外に生産拠点を有していない|海外の生産拠点|no|true
      海外に販売拠点を有している|海外の販売拠点|yes|true
      海外に販売拠点を有していない|海外の販売拠点|no|true
      海外に教育・トレーニング拠点を有している|海外の教育・トレーニング拠点|yes|true
      海外に教育・トレーニング拠点を有していない|海外の教育・トレーニング拠点|no|true
      海外にその他の拠点を有している|海外のその他の拠点|yes|true
      海外にその他の拠点を有していない|海外のその他の拠点|no|true
      医療機器を輸出している|医療機器の輸出|yes|true
      医療機器を輸出していない|医療機器の輸出|no|true
      知財を海外に出願している|知財の海外への出願|yes|true
      知財を海外に出願していない|知財の海外への出願|no|true
      海外向けの投資活動を行っている|海外向けの投資|yes|true
      海外向けの投資活動を行っていない|海外向けの投資|no|true
      海外で許認可申請を行っている|海外での許認可の申請|yes|true
      海外で許認可申請を行っていない|海外での許認可の申請|no|true
      海外と共同研究開発を行っている|海外との共同研究開発の実施|yes|true
      海外と共同研究開発を行っていない|海外との共同研究開発の実施|no|true
      国際共同治験を支援する体制がある|国際共同治験の支援体制|yes|true
      国際共同治験を支援する体制がない|国際共同治験の支援体制|no|true
      一貫したカリキュラムに基づき複数回開催される|開催の形式|series|true
      単発で開催される|開催の形式|single|true
      研修後のアンケートを実施している|アンケートの実施|yes|true
      研修後のアンケートを実施していない|アンケートの実施|no|true
      文書による事前の取り決めがある|文書による取り決め|yes|true
      文書による事前の取り決めがない|文書による取り決め|no|true
      申請者がスタートアップである|申請者のスタートアップ該当|yes|true
      申請者がスタートアップでない|申請者のスタートアップ該当|no|true
      """;

  private static final List<FixedSentence> ALL =
      SENTENCES.lines().map(line -> of(line.split("\\|"))).toList();

  private static FixedSentence of(String[] parts) {
    return new FixedSentence(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]));
  }

  /** All of them. */
  public static List<FixedSentence> all() {
    return ALL;
  }

  static FixedSentence of(String sentence) {
    return ALL.stream()
        .filter(fixed -> fixed.sentence().equals(sentence))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sentence of " + Arrays.asList(sentence)));
  }
}
