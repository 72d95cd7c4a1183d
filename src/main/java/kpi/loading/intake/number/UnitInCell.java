package kpi.loading.intake.number;

import java.util.Optional;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.Unreadable;
import org.apache.commons.numbers.fraction.BigFraction;

/** The unit of one number: as the cell tells it, or else its column, or else the item. */
final class UnitInCell {

  private static final String YEN = "円";

  private final NumberItem item;
  private final Amount amount;
  private final String named;

  /**
   * @param isMoney whether ¥ stands before the number
   * @throws Unreadable if another unit stands after it
   */
  UnitInCell(NumberItem item, Amount amount, boolean isMoney) throws Unreadable {
    this.item = item;
    this.amount = amount;
    named = amount.unit().isEmpty() && isMoney ? YEN : amount.unit();
    if (isMoney && !named.equals(YEN)) {
      throw new Unreadable("typed-two-units", YEN, named);
    }
  }

  /** How many of the item's unit one of the number is. */
  BigFraction inItemUnit(Conversions done) throws Unreadable {
    return named.isEmpty() ? assumed(done) : told(done);
  }

  private BigFraction assumed(Conversions done) throws Unreadable {
    if (amount.hasWords() && !item.isPlain(item.assumed())) {
      throw new Unreadable("typed-words-without-unit", item.assumed());
    }
    tell(amount.words() + item.assumed(), done);
    return item.of(item.assumed()).orElseThrow();
  }

  private BigFraction told(Conversions done) throws Unreadable {
    if (item.units().of(named).isEmpty()) {
      throw new Unreadable("typed-unknown-unit", named);
    }
    Optional<BigFraction> factor = item.of(named);
    if (factor.isEmpty()) {
      throw new Unreadable("typed-other-unit", named, item.shownUnit());
    }
    String whole = amount.words() + named;
    if (!item.isPlain(item.assumed()) && item.columnUnit().isPresent()) {
      refuseOther(whole);
    }
    tell(whole, done);
    return factor.get();
  }

  private void refuseOther(String whole) throws Unreadable {
    if (!whole.equals(item.assumed())) {
      throw new Unreadable("typed-two-units", whole, item.assumed());
    }
  }

  private void tell(String from, Conversions done) {
    if (!from.equals(item.unit())) {
      done.add(item.unit().isEmpty() ? from + "を数に" : from + "を" + item.unit() + "に");
    } else if (!amount.unit().isEmpty()) {
      done.add("単位の" + named + "を除く");
    }
  }
}
