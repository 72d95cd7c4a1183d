package kpi.report.deck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.report.deck.Binding;
import kpi.report.deck.DeckShape;

/** Finds a point of a chart by its series and category, else by its place. */
final class PlotSearch {

  private final DeckShape.Plot plot;

  PlotSearch(DeckShape.Plot plot) {
    this.plot = plot;
  }

  FoundInDeck find(Binding binding) {
    return line(binding)
        .flatMap(line -> category(binding, line).map(index -> at(binding, line, index)))
        .orElse(new FoundInDeck.Nothing());
  }

  private static FoundInDeck at(Binding binding, DeckShape.Line line, int index) {
    List<String> numbers = numbers(line.drawn(), line.behind(), index);
    if (!SpanCheck.isRange(binding.shown())) {
      return new FoundInDeck.Numbers(numbers);
    }
    List<String> widths =
        line.errors().isEmpty() ? List.of() : numbers(line.errors(), line.errorsBehind(), index);
    return new FoundInDeck.Span(
        Optional.ofNullable(line.labels().get(index)).stream().toList(), numbers, widths);
  }

  private static List<String> numbers(
      Map<Integer, String> drawn, Map<Integer, String> behind, int index) {
    List<String> numbers = new ArrayList<>(List.of(drawn.getOrDefault(index, "")));
    if (!behind.isEmpty()) {
      numbers.add(behind.getOrDefault(index, ""));
    }
    return numbers;
  }

  private Optional<DeckShape.Line> line(Binding binding) {
    int found = indexOf(plot.lines().stream().map(DeckShape.Line::name).toList(), binding.first());
    int index = found >= 0 ? found : binding.place().row();
    return index < plot.lines().size() ? Optional.of(plot.lines().get(index)) : Optional.empty();
  }

  private static Optional<Integer> category(Binding binding, DeckShape.Line line) {
    int found = indexOf(line.categories(), binding.second());
    int index = found >= 0 ? found : binding.place().column();
    return index < line.categories().size() ? Optional.of(index) : Optional.empty();
  }

  private static int indexOf(List<String> names, String wanted) {
    return Keys.distinct(names).stream().map(Keys::same).toList().indexOf(Keys.same(wanted));
  }
}
