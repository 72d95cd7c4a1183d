package kpi.loading.mapping;

import java.util.Map;

/** What countries are called in Japanese beside their full names. */
final class CountryNames {

  static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("米国", "US"),
          Map.entry("アメリカ", "US"),
          Map.entry("英国", "GB"),
          Map.entry("イギリス", "GB"),
          Map.entry("中国", "CN"),
          Map.entry("韓国", "KR"),
          Map.entry("台湾", "TW"),
          Map.entry("香港", "HK"),
          Map.entry("独国", "DE"),
          Map.entry("仏国", "FR"),
          Map.entry("豪州", "AU"));

  private CountryNames() {}
}
