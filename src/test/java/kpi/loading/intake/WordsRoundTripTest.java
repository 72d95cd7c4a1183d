package kpi.loading.intake;

import static kpi.loading.intake.WrittenForms.wide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kpi.loading.intake.date.FiscalYearAsTyped;
import kpi.model.FiscalYear;
import org.junit.jupiter.api.Test;

class WordsRoundTripTest {

  private static final int VALUES = 5_000;
  private static final String LETTERS = "ABCxyz019 -/.&株式会社医療機器メディカルテックがぱ髙神\uFA19";
  private static final List<String> YES = List.of("yes", "有", "有り", "はい", "○", "1", "TRUE", "該当");
  private static final List<String> NO = List.of("no", "無", "無し", "いいえ", "×", "0", "FALSE", "非該当");

  private final Random random = new Random(20260101);

  @Test
  void any_text_reads_back_however_wide_it_was_typed() {
    AsTyped texts = new TextAsTyped(Set.of());
    for (int i = 0; i < VALUES; i++) {
      String text = text(1 + random.nextInt(30));
      reads(texts, List.of(text, wide(text), " " + text, text.replace(' ', '\u3000')), text);
    }
  }

  @Test
  void any_choice_reads_back_from_code_label_and_both() {
    for (int i = 0; i < VALUES; i++) {
      String code = Integer.toString(1 + random.nextInt(20));
      String label = "区分" + text(5) + code;
      Map<String, String> codes = new LinkedHashMap<>(Map.of(code, label, "x", "ほか"));
      List<String> forms =
          Stream.of("%s", "%2$s", "%s %s", "%s.%s", "%s．%s", "%s：%s", "(%s)%s", " %2$s\u3000")
              .map(form -> String.format(form, code, label))
              .flatMap(form -> Stream.of(form, wide(form)))
              .toList();
      reads(new CodeAsTyped(Set.of(), codes, Map.of()), forms, code);
    }
  }

  @Test
  void any_answer_and_fiscal_year_reads_back_from_every_form() {
    AsTyped answers = new YesNoAsTyped(Set.of(), Set.of(), Set.of());
    AsTyped years = new FiscalYearAsTyped(Set.of());
    for (int i = 0; i < VALUES; i++) {
      boolean isYes = random.nextBoolean();
      String word = (isYes ? YES : NO).get(random.nextInt(YES.size()));
      reads(answers, List.of(word, wide(word), " " + word + " "), isYes ? "yes" : "no");
      FiscalYear year = new FiscalYear(2019 + random.nextInt(90));
      String ofEra = year.label().substring(1);
      List<String> forms =
          List.of(year.label(), "令和" + ofEra + "年度", "R" + ofEra + "年度", year.western() + "年度");
      reads(years, forms.stream().flatMap(f -> Stream.of(f, wide(f))).toList(), year.label());
    }
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder("あ");
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.append("ん").toString();
  }

  private static void reads(AsTyped reader, List<String> forms, String plain) {
    for (String form : forms) {
      AsRead read = reader.read(form);
      assertThat(read).as(form).isInstanceOf(AsRead.Read.class);
      assertThat(((AsRead.Read) read).plain()).as(form).isEqualTo(plain);
    }
  }
}
