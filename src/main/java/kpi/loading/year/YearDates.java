package kpi.loading.year;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.fact.Value;
import kpi.model.fact.YearSigns;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/**
 * Whether the dates that people write of a dataset lie in its fiscal year: those of a year that was
 * copied lie in the year before. All findings are warnings.
 */
public final class YearDates {

  private static final JsonPointer REFERENCE_DATE = JsonPointer.compile("/reference-date");
  private static final JsonPointer RECEIVED_UNTIL = JsonPointer.compile("/received-until");
  private static final JsonPointer TITLE = JsonPointer.compile("/title");
  private static final JsonPointer TABLES = JsonPointer.compile("/tables");
  private static final JsonPointer ITEMS = JsonPointer.compile("/items");
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private final YearSigns signs;
  private final FiscalYear year;
  private final Messages messages;

  public YearDates(YearSigns signs, FiscalYear year, Messages messages) {
    this.signs = signs;
    this.year = year;
    this.messages = messages;
  }

  /**
   * Checks {@code dataset.yaml}.
   *
   * @param file what the header was read from
   */
  public void check(YamlFile file, DatasetHeader header) {
    if (NamedYears.areOthersThan(year, header.title())) {
      warning("title-of-another-year", file, TITLE);
    }
    if (isOutside(header.referenceDate(), "reference-date")) {
      warning("reference-date-outside-year", file, REFERENCE_DATE);
    }
    if (header.receivedUntil().filter(date -> isOutside(date, "received-until")).isPresent()) {
      warning("received-until-outside-year", file, RECEIVED_UNTIL);
    }
    for (String table : header.tables().keySet()) {
      checkAsOf(file, TABLES.appendProperty(table).appendProperty("as-of"));
      checkPeriod(file, TABLES.appendProperty(table).appendProperty("period"));
    }
  }

  /**
   * Checks a reference date that stands in the place of the dataset's own.
   *
   * @param option where it was given
   */
  public void check(LocalDate referenceDate, String option) {
    if (isOutside(referenceDate, "reference-date")) {
      messages.add(
          Message.warning(
              "reference-date-outside-year",
              Place.of(option),
              referenceDate.toString(),
              year.label(),
              year.firstDay().toString(),
              year.lastDay().toString()));
    }
  }

  /** Checks when the items of {@code followups.yaml} were reported, where that can be read. */
  public void checkFollowUps(YamlFile file) {
    JsonNode items = file.root().get("items");
    for (int i = 0; i < items.size(); i++) {
      Optional<Value.Days> days = days(items.get(i).path("date").asText());
      if (days.filter(written -> isOutside(written, "follow-ups")).isPresent()) {
        warning("follow-up-outside-year", file, ITEMS.appendIndex(i).appendProperty("date"));
      }
    }
  }

  private void checkAsOf(YamlFile file, JsonPointer at) {
    if (days(file.root().at(at).asText()).filter(date -> isOutside(date, "as-of")).isPresent()) {
      warning("as-of-outside-year", file, at);
    }
  }

  /** A period of a year may begin before the fiscal year, as a calendar year does. */
  private void checkPeriod(YamlFile file, JsonPointer at) {
    String[] ends = file.root().at(at).asText().split("/", 2);
    if (ends.length < 2) {
      return;
    }
    LocalDate from = LocalDate.parse(ends[0]);
    LocalDate to = LocalDate.parse(ends[1]);
    if (isOutside(to, "period")) {
      warning("period-outside-year", file, at);
    } else if (from.isBefore(to.plusDays(1).minusYears(1))) {
      warning("period-longer-than-a-year", file, at);
    }
  }

  private boolean isOutside(LocalDate date, String kind) {
    return isOutside(new Value.Days(date, date), kind);
  }

  /** Whether none of the days lies in the fiscal year, or late by no more than is usual. */
  private boolean isOutside(Value.Days days, String kind) {
    LocalDate last = year.lastDay().plusDays(signs.lateDays().getOrDefault(kind, 0));
    return days.last().isBefore(year.firstDay()) || days.first().isAfter(last);
  }

  private static Optional<Value.Days> days(String written) {
    try {
      return switch (written.length()) {
        case YEAR_LENGTH ->
            Optional.of(days(Year.parse(written).atMonth(1), Year.parse(written).atMonth(12)));
        case MONTH_LENGTH -> Optional.of(days(YearMonth.parse(written), YearMonth.parse(written)));
        default -> {
          LocalDate date = LocalDate.parse(written);
          yield Optional.of(new Value.Days(date, date));
        }
      };
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Value.Days days(YearMonth first, YearMonth last) {
    return new Value.Days(first.atDay(1), last.atEndOfMonth());
  }

  private void warning(String code, YamlFile file, JsonPointer at) {
    String written = file.root().at(at).asText();
    messages.add(
        file.warning(
                code,
                at,
                written,
                year.label(),
                year.firstDay().toString(),
                year.lastDay().toString())
            .withValue(written));
  }
}
