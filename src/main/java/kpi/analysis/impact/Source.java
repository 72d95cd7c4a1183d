package kpi.analysis.impact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.dataset.Dataset;
import kpi.model.dataset.DatasetHeader;
import kpi.model.fact.DataDictionary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Progress;
import kpi.source.Rejected;

/**
 * A dataset to be evaluated under both sides.
 *
 * @param folder the name of its folder, or empty if it is the only one
 */
record Source(String folder, Dataset dataset) {

  private static final List<String> DATA_FILES = List.of(".csv", ".yaml");
  private static final Comparator<DatasetHeader> ORDER =
      Comparator.comparing(DatasetHeader::fiscalYear)
          .thenComparing(DatasetHeader::referenceDate)
          .thenComparing(DatasetHeader::title);

  /**
   * Opens datasets, each once, in an order that does not depend on theirs.
   *
   * @throws Rejected with exit code 66 or 65 at the first that cannot be used
   */
  static List<Source> open(List<Path> paths, DataDictionary dictionary, Messages messages)
      throws Rejected {
    SortedMap<Path, Path> distinct = new TreeMap<>();
    paths.forEach(path -> distinct.putIfAbsent(real(path), path));
    List<Source> sources = new ArrayList<>();
    for (Path path : distinct.values()) {
      String folder = distinct.size() == 1 ? "" : name(path);
      sources.add(new Source(folder, open(path, folder, dictionary, messages)));
    }
    sources.sort(Comparator.comparing(source -> source.dataset().header(), ORDER));
    return sources;
  }

  Source watchedBy(Progress progress) {
    return new Source(folder, dataset.watchedBy(progress));
  }

  private static Dataset open(
      Path path, String folder, DataDictionary dictionary, Messages messages) throws Rejected {
    Messages own = new Messages();
    try {
      return Dataset.open(path, dictionary, own);
    } catch (Rejected rejected) {
      throw new Rejected(rejected.exitCode(), named(rejected.messages(), folder));
    } finally {
      named(own.sorted(), folder).forEach(messages::add);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  /** Findings with the folder before the name of a file of the dataset. */
  List<Message> named(Collection<Message> found) {
    return named(found, folder);
  }

  private static List<Message> named(Collection<Message> found, String folder) {
    return Side.renamed(found, place -> isToBeNamed(place, folder) ? within(folder, place) : place);
  }

  private static boolean isToBeNamed(Place place, String folder) {
    boolean isDataFile = DATA_FILES.stream().anyMatch(place.file()::endsWith);
    return !folder.isEmpty() && isDataFile && !place.file().contains("/");
  }

  private static Place within(String folder, Place place) {
    return new Place(folder + "/" + place.file(), place.line(), place.column());
  }
}
