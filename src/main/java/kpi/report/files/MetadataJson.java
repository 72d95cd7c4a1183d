package kpi.report.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.report.files.indicator.CodebookCsv;
import kpi.report.files.json.JsonText;
import kpi.report.files.json.Tool;
import kpi.report.target.TargetWords;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;

/** {@code metadata.json}: how to read the published tables, and what stands behind them. */
final class MetadataJson {

  private static final String FORMAT = "kpi-metadata/1";
  private static final List<String> METHOD =
      List.of(
          "区分の判定は rules の文により、指標の計算は kpi-definitions の文による。版は ruleVersion で表す。",
          "空欄は不明であり、0でも「いいえ」でもない。不明のため区分が決まらないものは判定不能とし、値は取り得る範囲で示す。",
          "分子と分母は確実に数えられるものの数である。",
          "下限と上限の分子と分母は、値が取り得る範囲のその端になるときに数えるものの数である。",
          "割合は1を全体とする値であり、百分率ではない。割合の前年差は百分率の差（ポイント）である。",
          "値は丸めていない。割り切れない値は有効数字34桁で示す。",
          "期間の平均は、丸めていない各年度の値の単純平均である。",
          "割合の分母が1から9のものには印を付けた。");

  private MetadataJson() {}

  /**
   * @param rules those in force on the reference date
   */
  static void write(Evaluation evaluation, List<RuleText> rules, String ruleVersion, Writer writer)
      throws IOException {
    try (JsonGenerator json = JsonText.to(writer)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      dataset(json, evaluation.dataset());
      json.writeStringField("tool", Tool.NAME);
      json.writeStringField("ruleVersion", ruleVersion);
      encoding(json);
      files(json, evaluation);
      JsonText.texts(json, "method", METHOD);
      JsonText.texts(json, "assumptions", evaluation.dataset().notes());
      disclosure(json, evaluation);
      json.writeArrayFieldStart("kpis");
      for (KpiDefinition kpi : evaluation.kpis()) {
        kpi(json, kpi);
      }
      json.writeEndArray();
      definitions(json, rules);
      json.writeEndObject();
    }
    writer.write('\n');
  }

  /** Who decided that figures are withheld, and of how many; never which limits they are under. */
  private static void disclosure(JsonGenerator json, Evaluation evaluation) throws IOException {
    if (evaluation.disclosure().isEmpty()) {
      return;
    }
    DisclosureRule rule = evaluation.disclosure().get();
    json.writeObjectFieldStart("disclosure");
    json.writeStringField("setBy", rule.setBy());
    JsonText.text(json, "setOn", rule.setOn().orElse(""));
    json.writeBooleanField("proposed", rule.proposed());
    json.writeNumberField("withheld", evaluation.withheld());
    json.writeEndObject();
  }

  /** The sentences of every rule; neither the order of files nor that of lines matters. */
  private static void definitions(JsonGenerator json, List<RuleText> rules) throws IOException {
    json.writeArrayFieldStart("definitions");
    for (RuleText rule : rules.stream().sorted(Comparator.comparing(RuleText::name)).toList()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.name());
      json.writeStringField("source", rule.annotations().getOrDefault(Annotations.SOURCE, ""));
      json.writeStringField("subject", rule.subject().text());
      JsonText.texts(json, "conditions", sentences(rule.conditions()));
      JsonText.texts(json, "conclusions", sentences(rule.conclusions()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static List<String> sentences(List<SentenceLine> lines) {
    return lines.stream().map(SentenceLine::wholeText).sorted().toList();
  }

  private static void dataset(JsonGenerator json, DatasetHeader dataset) throws IOException {
    json.writeStringField("title", dataset.title());
    json.writeStringField("fiscalYear", dataset.fiscalYear().label());
    json.writeNumberField("westernYear", dataset.fiscalYear().western());
    json.writeStringField("referenceDate", dataset.referenceDate().toString());
  }

  private static void encoding(JsonGenerator json) throws IOException {
    json.writeStringField("encoding", "UTF-8");
    json.writeStringField("lineEnd", "LF");
    json.writeStringField("separator", ",");
    json.writeStringField("unknown", "空欄");
    json.writeStringField("formulaGuard", CodebookCsv.FORMULA_GUARD);
  }

  private static void files(JsonGenerator json, Evaluation evaluation) throws IOException {
    json.writeObjectFieldStart("files");
    json.writeStringField(ResultFiles.INDICATORS, "指標の値 1行が指標と内訳の組み合わせ一つに当たる");
    json.writeStringField(ResultFiles.CODEBOOK, "指標の表の列と符号の説明");
    if (evaluation.kpis().stream().anyMatch(kpi -> !kpi.targets().isEmpty())) {
      json.writeStringField(ResultFiles.TARGETS, "目標の判定 1行が目標と年度の組み合わせ一つに当たる");
      json.writeStringField(ResultFiles.TARGETS_CODEBOOK, "目標の表の列と符号の説明");
    }
    json.writeStringField(ResultFiles.RESULTS, "指標の値と年度ごとの推移 プログラム向け");
    json.writeStringField(ResultFiles.MANIFEST, "入力、規則、定義のファイルのSHA-256と、使ったソフトウェアの版");
    json.writeEndObject();
  }

  private static void kpi(JsonGenerator json, KpiDefinition kpi) throws IOException {
    json.writeStartObject();
    json.writeNumberField("kpi", kpi.number());
    json.writeStringField("label", kpi.label().ja());
    json.writeStringField("goal", kpi.goal());
    JsonText.texts(json, "measures", kpi.measures());
    json.writeStringField("reporter", kpi.reporter());
    json.writeStringField("owner", kpi.owner());
    json.writeStringField("source", kpi.source());
    optional(json, "substitution", kpi.substitution());
    optional(json, "target", kpi.target().or(() -> inWords(kpi)));
    optional(json, "kgi", kpi.kgi());
    json.writeArrayFieldStart("indicators");
    for (IndicatorDefinition indicator : kpi.indicators()) {
      indicator(json, indicator);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Optional<String> inWords(KpiDefinition kpi) {
    return Optional.of(new TargetWords("ja").of(kpi)).filter(words -> !words.isEmpty());
  }

  private static void indicator(JsonGenerator json, IndicatorDefinition indicator)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", indicator.id());
    json.writeStringField("label", indicator.label().ja());
    json.writeStringField("unit", indicator.unit());
    json.writeBooleanField("proposed", indicator.proposed());
    json.writeStringField("source", indicator.source());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String key, Optional<String> text)
      throws IOException {
    JsonText.text(json, key, text.orElse(""));
  }
}
