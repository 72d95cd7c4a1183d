package kpi.loading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.intake.date.DateAsTyped;
import kpi.loading.intake.date.DateSystem;
import kpi.loading.intake.date.FiscalYearAsTyped;
import kpi.loading.intake.number.NumberAsTyped;
import kpi.loading.intake.number.NumberItem;
import org.junit.jupiter.api.Test;

/** Whatever is typed is read in the plain form or refused; nothing fails. */
class AnythingTypedTest {

  private static final String[] PARTS = {
    "0", "1", "3", "12", "300", "2011", "000", ",", ".", "-", "/", "E+", "e", "△", "－", "¥", "\\",
    "円", "人", "万", "億", "百", "千", "十", "兆", "年", "月", "日", "元", "平成", "令和", "H", "R", "明治", "一",
    "二", "〇", "○", "×", "有", "約", "～", "(", ")", " ", "\u3000", "\u200B", "\uD842", "#", "T", ":",
    "度", "ﾊﾟ", "１", "①"
  };
  private static final int TEXTS = 30_000;

  private final Random random = new Random(20260101);

  @Test
  void whatever_is_read_is_plain() {
    Map<AsTyped, Pattern> readers =
        Map.of(
            new NumberAsTyped(Set.of("-"), item(Optional.empty())), Pattern.compile("[0-9]{1,18}"),
            new NumberAsTyped(Set.of(), item(Optional.of("百万円"))), Pattern.compile("[0-9]{1,18}"),
            new DateAsTyped(Set.of()), Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}"),
            new FiscalYearAsTyped(Set.of()), Pattern.compile("R[1-9][0-9]?"),
            new YesNoAsTyped(Set.of(), Set.of(), Set.of()), Pattern.compile("yes|no"),
            new TextAsTyped(Set.of()), Pattern.compile("\\S|\\S.*\\S"));
    for (int i = 0; i < TEXTS; i++) {
      String text = text();
      readers.forEach((reader, plain) -> isPlainOrRefused(reader.read(text), plain, text));
    }
  }

  @Test
  void no_number_of_a_date_cell_fails() {
    DateAsTyped dates = new DateAsTyped(Set.of());
    for (int i = 0; i < TEXTS; i++) {
      String text = Long.toString(random.nextLong(1L << random.nextInt(1, 63)));
      isPlainOrRefused(
          dates.readDateCell(text, DateSystem.FROM_1900),
          Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
          text);
    }
  }

  @Test
  void a_text_as_long_as_a_cell_can_be_is_read_or_refused_at_once() {
    for (String part : PARTS) {
      String text = "1" + part.repeat(32_765 / part.length()) + "1";
      assertThat(new NumberAsTyped(Set.of(), item(Optional.empty())).read(text)).isNotNull();
      assertThat(new DateAsTyped(Set.of()).read(text)).isNotNull();
      assertThat(new TextAsTyped(Set.of()).read(text)).isNotNull();
    }
  }

  private static NumberItem item(Optional<String> columnUnit) {
    return NumberItem.counted(DictionaryFile.shipped().units(), "円", columnUnit);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(8);
    for (int i = 0; i < parts; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static void isPlainOrRefused(AsRead read, Pattern plain, String text) {
    if (read instanceof AsRead.Read value && !plain.matcher(value.plain()).matches()) {
      throw new AssertionError(text + " was read as " + value);
    }
  }
}
