package kpi.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {

  private static final String SOUND = "8700110005901";

  @ParameterizedTest
  @ValueSource(strings = {SOUND, "7000012050002", "6000012070001", "1180301018771"})
  void a_number_that_was_assigned_is_sound(String number) {
    assertThat(CorporateNumber.isSound(number)).isTrue();
  }

  @Test
  void a_digit_that_is_one_off_is_noticed_wherever_it_stands() {
    assertThat(IntStream.range(0, SOUND.length()).mapToObj(CorporateNumberTest::oneOffAt))
        .isNotEmpty()
        .noneMatch(CorporateNumber::isSound);
  }

  @Test
  void two_neighbours_that_changed_places_are_noticed() {
    assertThat(CorporateNumber.isSound("8700110009501")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "870011000590", "87001100059010", "08700110005901"})
  void a_number_that_has_not_thirteen_digits_is_not_sound(String number) {
    assertThat(CorporateNumber.isSound(number)).isFalse();
  }

  /** The colon and the slash stand beside the digits and have values that would check. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "870011000590:",
        "87001100059/1",
        "/700110005901",
        "８７００１１０００５９０１",
        "870011000590O"
      })
  void only_ascii_digits_are_digits(String number) {
    assertThat(CorporateNumber.isSound(number)).isFalse();
  }

  private static String oneOffAt(int place) {
    int digit = Character.digit(SOUND.charAt(place), 10);
    int other = digit == 9 ? 8 : digit + 1;
    return SOUND.substring(0, place) + other + SOUND.substring(place + 1);
  }
}
