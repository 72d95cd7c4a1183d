package kpi.loading.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.loading.intake.AsRead;
import kpi.loading.intake.TypedWords;
import kpi.loading.mapping.Mapping.HeadingRows;
import kpi.loading.mapping.Mapping.SourceColumn;
import kpi.loading.mapping.Proposal.ProposedColumn;
import kpi.loading.sheet.SheetCell;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.Rejected;
import kpi.source.input.Folded;

/** Finds what the columns of a sheet might be. */
public final class Proposer {

  /** Rows whose values are looked at. */
  private static final int LOOKED_AT = 250;

  /** Of so many headings that are looked for at least two must be there. */
  private static final int FEWEST = 2;

  private static final String OFTEN_BLANK = "often-blank";

  private final DataDictionary dictionary;
  private final List<SheetRow> rows = new ArrayList<>();

  private Proposer(DataDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * @throws Rejected with exit code 65 or 66 if the sheet cannot be read
   */
  public static Proposal of(SourceSheet sheet, DataDictionary dictionary) throws Rejected {
    Proposer proposer = new Proposer(dictionary);
    sheet.read(
        row -> {
          proposer.rows.add(row);
          return proposer.rows.size() < LOOKED_AT;
        });
    return proposer
        .best()
        .map(found -> proposer.proposal(sheet, found))
        .orElseGet(() -> Proposal.ofNothing(sheet));
  }

  /** A table, and the headings that name its items. */
  private record Found(
      TableSchema table, HeadingRows where, Headings headings, List<HeadingMatch> matches) {

    long exact() {
      return matches.stream().filter(HeadingMatch::isExact).count();
    }
  }

  /**
   * Most exact headings, then most near ones; one row rather than two, the first row, the first
   * table.
   */
  private Optional<Found> best() {
    List<Found> all = new ArrayList<>();
    int last = Math.min(rows.size(), Headings.MOST_ROWS);
    for (TableSchema table : dictionary.tables()) {
      for (int height = 1; height <= 2; height++) {
        for (int row = 0; row + height <= last; row++) {
          found(table, row, height).ifPresent(all::add);
        }
      }
    }
    return all.stream()
        .max(Comparator.comparingLong(Found::exact).thenComparingInt(one -> one.matches().size()))
        .map(best -> first(all, best));
  }

  private static Found first(List<Found> all, Found best) {
    return all.stream()
        .filter(one -> one.exact() == best.exact())
        .filter(one -> one.matches().size() == best.matches().size())
        .findFirst()
        .orElseThrow();
  }

  private Optional<Found> found(TableSchema table, int row, int height) {
    HeadingRows where =
        new HeadingRows(rows.get(row).number(), rows.get(row + height - 1).number());
    Headings headings = Headings.of(rows, where);
    HeadingRows last = new HeadingRows(where.last(), where.last());
    List<String> lower = height == 1 ? List.of() : Headings.of(rows, last).texts();
    List<HeadingMatch> matches =
        HeadingMatch.of(headings.texts(), lower, table, dictionary.units());
    return matches.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Found(table, where, headings, matches));
  }

  private Proposal proposal(SourceSheet sheet, Found found) {
    List<SheetRow> values =
        rows.stream().filter(row -> row.number() > found.where().last() && !row.isBlank()).toList();
    Set<String> blank = new TreeSet<>();
    List<ProposedColumn> columns = new ArrayList<>();
    for (HeadingMatch match : found.matches()) {
      ProposedColumn column = column(match, found.headings(), values, blank);
      // a near heading over values of another kind is another item
      if (match.isExact() || column.filled() == 0 || column.read() * 2 >= column.filled()) {
        columns.add(column);
      }
    }
    columns.sort(Comparator.comparingInt(column -> column.item().index()));
    List<Integer> taken = columns.stream().map(ProposedColumn::position).toList();
    return new Proposal(
        sheet,
        Optional.of(found.table()),
        Optional.of(found.where()),
        columns,
        List.copyOf(found.headings().others(taken).values()),
        found.table().columns().stream()
            .filter(item -> columns.stream().noneMatch(column -> column.item().equals(item)))
            .toList(),
        List.copyOf(blank));
  }

  private ProposedColumn column(
      HeadingMatch match, Headings headings, List<SheetRow> values, Set<String> blank) {
    Set<String> often =
        TypedWords.of(OFTEN_BLANK).stream().map(Folded::of).collect(Collectors.toSet());
    CellIntake intake = new CellIntake(wanted(match, headings), Set.of(), dictionary.units());
    int filled = 0;
    int read = 0;
    for (SheetRow row : values) {
      SheetCell cell = row.cell(match.position());
      String text = cell.text().strip();
      if (often.contains(Folded.of(text))) {
        blank.add(text);
      } else if (!text.isEmpty()) {
        filled++;
        read += intake.read(cell) instanceof AsRead.Refused ? 0 : 1;
      }
    }
    String heading = headings.texts().get(match.position());
    boolean isTwice = headings.columns(wanted(match, headings)).size() > 1;
    return new ProposedColumn(
        match.item(),
        heading,
        match.position(),
        isTwice,
        match.isExact(),
        match.unit().filter(any -> match.item().type() == ColumnType.NUMBER),
        filled,
        read);
  }

  private static SourceColumn wanted(HeadingMatch match, Headings headings) {
    return new SourceColumn(
        match.item(),
        List.of(headings.texts().get(match.position())),
        Optional.empty(),
        match.unit().filter(any -> match.item().type() == ColumnType.NUMBER),
        Set.of(),
        Set.of(),
        Map.of(),
        Set.of());
  }
}
