package kpi.loading.intake.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.Unreadable;
import kpi.loading.intake.number.KanjiDigits;

/** Reads one date that is written with digits, 年月日 and eras. */
final class WrittenDate {

  private static final String REST =
      "(?:(?<s>[-/.])(?<m>[0-9]{1,2})(?:\\k<s>(?<d>[0-9]{1,2}))?"
          + "|年(?:(?<mm>[0-9]{1,2})月(?:(?<dd>[0-9]{1,2})日)?)?)";
  private static final Pattern WESTERN = Pattern.compile("(?:西暦)?(?<y>[0-9]{4})" + REST + "?");
  private static final Pattern OF_ERA =
      Pattern.compile("(?<e>" + Era.ANY + ")(?<y>[0-9]{1,3}|元)" + REST, Pattern.CASE_INSENSITIVE);
  private static final Pattern EIGHT_DIGITS =
      Pattern.compile("(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})");
  private static final Pattern SPACES = Pattern.compile("(?<![0-9]) +| +(?![0-9])");
  private static final Pattern MIDNIGHT =
      Pattern.compile("(?:(?<=日)|(?<=[0-9])[ T])0?0:00(?::00(?:\\.0+)?)?(?:\\+09:00)?$");

  private static final int LONGEST = 100;

  private final Conversions done;

  WrittenDate(Conversions done) {
    this.done = done;
  }

  PartialDate read(String text) throws Unreadable {
    if (text.length() > LONGEST) {
      throw new Unreadable("typed-no-date");
    }
    String date = withoutMidnight(inDigits(withoutSpaces(done.narrow(text))));
    Matcher western = WESTERN.matcher(date);
    Matcher ofEra = OF_ERA.matcher(date);
    Matcher eight = EIGHT_DIGITS.matcher(date);
    if (western.matches()) {
      return western(western);
    } else if (ofEra.matches()) {
      return ofEra(ofEra);
    } else if (eight.matches()) {
      done.add("8桁の数字を日付に");
      return PartialDate.of(number(eight.group("y")), eight.group("m"), eight.group("d"));
    }
    throw NoDate.of(date);
  }

  private PartialDate western(Matcher parts) throws Unreadable {
    boolean isDecimal = ".".equals(parts.group("s")) && parts.group("d") == null;
    if (isDecimal && parts.group("m").equals("1")) {
      throw new Unreadable("typed-lost-zero");
    }
    PartialDate date = PartialDate.of(number(parts.group("y")), month(parts), day(parts));
    if (!date.plain().equals(parts.group())) {
      done.add("日付の形をそろえる");
    }
    return date;
  }

  private PartialDate ofEra(Matcher parts) throws Unreadable {
    Era era = Era.of(parts.group("e"));
    int yearOfEra = parts.group("y").equals("元") ? 1 : number(parts.group("y"));
    if (yearOfEra == 0) {
      throw new Unreadable("typed-no-such-day");
    }
    PartialDate date = PartialDate.of(era.western(yearOfEra), month(parts), day(parts));
    era.refuseBefore(date.last());
    if (!era.tellIfOver(date.first(), done)) {
      done.add("元号の年を西暦に");
    }
    return date;
  }

  private static String month(Matcher parts) {
    return parts.group("m") == null ? parts.group("mm") : parts.group("m");
  }

  private static String day(Matcher parts) {
    return parts.group("d") == null ? parts.group("dd") : parts.group("d");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private String withoutSpaces(String text) {
    return told(text, SPACES.matcher(text).replaceAll(""), "間の空白を除く");
  }

  private String withoutMidnight(String text) {
    return told(text, MIDNIGHT.matcher(text).replaceFirst(""), "0時を除く");
  }

  private String inDigits(String text) {
    return told(text, KanjiDigits.inDate(text), "漢数字を算用数字に");
  }

  private String told(String before, String after, String phrase) {
    if (!after.equals(before)) {
      done.add(phrase);
    }
    return after;
  }
}
