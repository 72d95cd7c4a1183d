package kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpi.model.Truth;

/**
 * The definitions of the classes of companies, worked out from the text of the domain description
 * alone: an oracle that shares no code with the rules.
 *
 * @param day the reference date
 */
public record DomainDefinitions(LocalDate day) {

  private static final BigDecimal MOST_CAPITAL = new BigDecimal("300000000");
  private static final BigDecimal MOST_STAFF = new BigDecimal("300");

  /** Class → membership of one company. */
  public Map<String, Truth> of(Map<String, String> company) {
    Map<String, Truth> classes = new LinkedHashMap<>();
    classes.put("内資系企業", is(company.get("capital_origin"), "domestic"));
    classes.put("外資系企業", is(company.get("capital_origin"), "foreign"));
    classes.put("ベンチャー企業", venture(company));
    classes.put("異業種企業", entrant(company));
    classes.put("研究開発特化型企業", is(company.get("rd_specialised"), "yes"));
    classes.put("上市可能製品のある企業", is(company.get("marketable_product"), "yes"));
    classes.put("上市可能製品のない企業", is(company.get("marketable_product"), "no"));
    classes.put("国際展開企業", abroad(company));
    kinds(company).forEach(classes::put);
    return classes;
  }

  private Truth venture(Map<String, String> company) {
    String amount = company.get("capital_yen");
    if (amount.isEmpty()) {
      amount = company.get("total_investment_yen");
    }
    return all(
        inJapan(company),
        is(company.get("own_rd"), "yes"),
        startedWithin(15, company.get("founded")),
        atMost(MOST_CAPITAL, amount),
        atMost(MOST_STAFF, company.get("employees")),
        is(company.get("mainly_import"), "no"));
  }

  private Truth entrant(Map<String, String> company) {
    return all(
        inJapan(company),
        is(company.get("prior_device_business"), "no"),
        startedWithin(5, company.get("device_rd_started")),
        opposite(venture(company)));
  }

  private static Truth abroad(Map<String, String> company) {
    Stream<String> bases =
        Stream.of("base_rd", "base_production", "base_sales", "base_training", "base_other");
    Stream<String> activities =
        Stream.of(
            "export", "overseas_ip_filing", "overseas_investment", "overseas_regulatory_filing");
    Truth any = any(Stream.concat(bases, activities).map(flag -> is(company.get(flag), "yes")));
    return all(inJapan(company), any);
  }

  private static Map<String, Truth> kinds(Map<String, String> company) {
    Map<String, Truth> kinds = new LinkedHashMap<>();
    kinds.put("海外研究開発拠点", kind(company, "base_rd"));
    kinds.put("海外生産拠点", kind(company, "base_production"));
    kinds.put("海外販売拠点", kind(company, "base_sales"));
    kinds.put("海外教育拠点", kind(company, "base_training"));
    kinds.put("その他の海外拠点", kind(company, "base_other"));
    kinds.put("輸出", kind(company, "export"));
    kinds.put("知財の海外出願", kind(company, "overseas_ip_filing"));
    kinds.put("海外向けの投資活動", kind(company, "overseas_investment"));
    kinds.put("海外での許認可申請", kind(company, "overseas_regulatory_filing"));
    kinds.put("海外との共同研究開発", kind(company, "overseas_joint_rd"));
    kinds.put("上流工程の国際展開", of(kinds, "海外研究開発拠点", "海外生産拠点", "海外との共同研究開発"));
    kinds.put("下流工程の国際展開", of(kinds, "海外販売拠点", "海外教育拠点", "海外での許認可申請", "輸出"));
    return kinds;
  }

  private static Truth of(Map<String, Truth> kinds, String... some) {
    return any(Stream.of(some).map(kinds::get));
  }

  private static Truth kind(Map<String, String> company, String flag) {
    return all(inJapan(company), is(company.get(flag), "yes"));
  }

  private static Truth inJapan(Map<String, String> company) {
    return is(company.get("headquarters_country"), "JP");
  }

  private Truth startedWithin(int years, String written) {
    if (written.isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean earliest = !day.isAfter(FactOf.first(written).plusYears(years));
    boolean latest = !day.isAfter(FactOf.last(written).plusYears(years));
    return earliest == latest ? known(earliest) : Truth.UNKNOWN;
  }

  private static Truth atMost(BigDecimal limit, String written) {
    return written.isEmpty() ? Truth.UNKNOWN : known(new BigDecimal(written).compareTo(limit) <= 0);
  }

  private static Truth is(String written, String wanted) {
    return written.isEmpty() ? Truth.UNKNOWN : known(written.equals(wanted));
  }

  private static Truth known(boolean holds) {
    return holds ? Truth.YES : Truth.NO;
  }

  private static Truth opposite(Truth truth) {
    return truth == Truth.UNKNOWN ? truth : known(truth == Truth.NO);
  }

  private static Truth all(Truth... conditions) {
    List<Truth> each = List.of(conditions);
    if (each.contains(Truth.NO)) {
      return Truth.NO;
    }
    return each.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.YES;
  }

  private static Truth any(Stream<Truth> conditions) {
    List<Truth> each = conditions.toList();
    if (each.contains(Truth.YES)) {
      return Truth.YES;
    }
    return each.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NO;
  }
}
