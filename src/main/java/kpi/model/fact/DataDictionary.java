package kpi.model.fact;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a dataset may hold.
 *
 * @param tables in the order of the contract; a table stands after those that it refers to
 * @param units what figures are given in
 * @param words by which rows are recognised
 * @param year what tells that a dataset is of its year
 * @param sentences that rules may be written in beside those that hold for any item
 */
public record DataDictionary(
    List<TableSchema> tables,
    Units units,
    RowWords words,
    YearSigns year,
    DeclaredSentences sentences) {

  public DataDictionary {
    tables = List.copyOf(tables);
  }

  /**
   * @param name the file's name without extension
   */
  public Optional<TableSchema> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** Whether everything that another dictionary says is said here too, perhaps with more. */
  public boolean holds(DataDictionary other) {
    return words.equals(other.words)
        && year.equals(other.year)
        && units.byName().entrySet().containsAll(other.units.byName().entrySet())
        && sentences.rows().containsAll(other.sentences.rows())
        && sentences.items().containsAll(other.sentences.items())
        && other.tables.stream()
            .allMatch(table -> table(table.name()).filter(own -> own.holds(table)).isPresent());
  }

  /**
   * @param label what a row is called in rule sentences, for example {@code 企業}
   * @throws NoSuchElementException if no table is of such rows
   */
  public TableSchema bySubject(String label) {
    return tables.stream()
        .filter(table -> table.subject().equals(label))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(label));
  }
}
