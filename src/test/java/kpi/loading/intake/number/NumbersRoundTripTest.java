package kpi.loading.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.intake.AsRead;
import kpi.loading.intake.AsTyped;
import kpi.model.fact.Units;
import org.junit.jupiter.api.Test;

class NumbersRoundTripTest {

  private static final int VALUES = 30_000;
  private static final long SEED = 20260101;
  private static final int POWERS = 15;

  private final Units units = DictionaryFile.shipped().units();
  private final Random random = new Random(SEED);

  @Test
  void any_number_reads_back_from_every_form() {
    AsTyped yen = typed(NumberItem.counted(units, "円", Optional.empty()));
    for (int i = 0; i < VALUES; i++) {
      long number = number();
      reads(yen, WrittenNumbers.of(number, random), Long.toString(number));
    }
  }

  @Test
  void any_number_reads_back_from_a_column_of_another_unit() {
    for (String unit : List.of("円", "千円", "万円", "百万円", "億円")) {
      AsTyped column = typed(NumberItem.counted(units, "円", Optional.of(unit)));
      for (int i = 0; i < VALUES / 15; i++) {
        long number = number();
        reads(column, WrittenNumbers.inColumn(number, unit, random), Long.toString(number));
      }
    }
  }

  @Test
  void a_number_below_zero_reads_back_with_every_sign_and_is_refused_where_it_makes_no_sense() {
    AsTyped signed = typed(new NumberItem(units, "円", Optional.empty(), 0, true));
    AsTyped counted = typed(NumberItem.counted(units, "円", Optional.empty()));
    for (int i = 0; i < VALUES / 6; i++) {
      long number = number() + 1;
      for (String sign : List.of("-", "－", "−", "△", "▲", "△ ", "-¥", "¥-")) {
        reads(signed, List.of(sign + number, sign + number + "円"), "-" + number);
        assertThat(counted.read(sign + number)).isInstanceOf(AsRead.Refused.class);
      }
    }
  }

  private AsTyped typed(NumberItem item) {
    return new NumberAsTyped(Set.of("不明"), item);
  }

  /** A number of any length up to 15 digits, often round. */
  private long number() {
    long number = random.nextLong((long) Math.pow(10, 1 + random.nextInt(POWERS)));
    long round = (long) Math.pow(10, random.nextInt(POWERS));
    return random.nextBoolean() ? number : number / round * round;
  }

  private static void reads(AsTyped reader, List<String> forms, String plain) {
    for (String form : forms) {
      AsRead read = reader.read(form);
      if (!(read instanceof AsRead.Read value) || !value.plain().equals(plain)) {
        throw new AssertionError(plain + " written as " + form + " was read as " + read);
      }
    }
  }
}
