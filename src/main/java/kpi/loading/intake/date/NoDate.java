package kpi.loading.intake.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.intake.TypedWords;
import kpi.loading.intake.Unreadable;

/** Why a text is no date, as closely as its form tells. */
final class NoDate {

  private static final Pattern ABOUT = TypedWords.anyOf("about-date");
  private static final String ERA_YEAR = "(?i:" + Era.ANY + ")(?:[0-9]{1,3}|元)";

  /** A form that is no date, and the code of its message. */
  private record Form(Pattern pattern, String code) {

    private Form(String pattern, String code) {
      this(Pattern.compile(pattern), code);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("年度", "typed-fiscal-year-for-date"),
          new Form("[~～〜∼→]|から|より|[0-9年月日] *[-−‐‑―—–ー] *[0-9]{4}", "typed-date-range"),
          new Form("[0-9]:[0-9]{2}|時", "typed-time-of-day"),
          new Form("^" + ERA_YEAR + "$", "typed-era-year-alone"),
          new Form("^[0-9]{1,3}([-/.])[0-9]{1,2}\\1[0-9]{1,4}$", "typed-order-of-date"),
          new Form("^[0-9]{1,2}[-/.][0-9]{1,2}$", "typed-date-without-year"),
          new Form("^[0-9]{1,2}月(?:[0-9]{1,2}日)?$", "typed-date-without-year"),
          new Form("^(?:[0-9]{1,3}|元)年", "typed-date-without-era"),
          new Form("^(?!" + ERA_YEAR + ")\\p{IsHan}{2}(?:[0-9]{1,2}|元)年", "typed-unknown-era"),
          new Form("^[0-9]{5}(?:\\.[0-9]+)?$", "typed-serial-in-text"));

  private NoDate() {}

  static Unreadable of(String text) {
    Matcher about = ABOUT.matcher(text);
    if (about.find()) {
      return new Unreadable("typed-about-date", about.group());
    }
    return FORMS.stream()
        .filter(form -> form.pattern().matcher(text).find())
        .findFirst()
        .map(form -> new Unreadable(form.code()))
        .orElseGet(() -> new Unreadable("typed-no-date"));
  }
}
