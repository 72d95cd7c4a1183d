package kpi.loading.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.sheet.SourceFile;
import kpi.loading.sheet.SourceSheet;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.Folded;

/** Which of the given files each source of a mapping is. */
public final class GivenSources {

  private final List<Path> files;
  private final Messages messages = new Messages();
  private final Set<Path> used = new HashSet<>();

  private GivenSources(List<Path> files) {
    this.files = files;
  }

  /**
   * The sheet of each source, in the order of the mapping.
   *
   * @throws Rejected with exit code 65 or 66 if a file or sheet is missing, or a file is given that
   *     no source speaks of
   */
  public static Map<Source, SourceSheet> of(Mapping mapping, List<Path> files) throws Rejected {
    GivenSources given = new GivenSources(files);
    Map<Source, SourceSheet> sheets = new LinkedHashMap<>();
    for (Source source : mapping.sources()) {
      given.sheet(source).ifPresent(sheet -> sheets.put(source, sheet));
    }
    files.stream()
        .filter(file -> !given.used.contains(file))
        .forEach(
            file ->
                given.messages.add(Message.error("source-not-in-mapping", Place.of(name(file)))));
    given.messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return sheets;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Optional<SourceSheet> sheet(Source source) throws Rejected {
    List<Path> fitting = files.stream().filter(file -> fits(source, file)).toList();
    if (fitting.size() != 1) {
      String code = fitting.isEmpty() ? "mapping-file-not-given" : "mapping-several-files";
      messages.add(Message.error(code, source.place(), source.file().orElse("*")));
      used.addAll(fitting);
      return Optional.empty();
    }
    used.add(fitting.get(0));
    try {
      return sheet(
          source, SourceFile.sheets(fitting.get(0), name(fitting.get(0)), source.encoding()));
    } catch (Rejected rejected) {
      if (rejected.exitCode() == ExitCode.INPUT_MISSING) {
        throw rejected;
      }
      rejected.messages().forEach(messages::add);
      return Optional.empty();
    }
  }

  private static boolean fits(Source source, Path file) {
    return source
        .file()
        .map(wanted -> Folded.of(wanted).equals(Folded.of(name(file))))
        .orElse(true);
  }

  private Optional<SourceSheet> sheet(Source source, List<SourceSheet> sheets) {
    List<SourceSheet> fitting = new ArrayList<>(sheets);
    source
        .sheet()
        .ifPresent(
            name -> fitting.removeIf(one -> !Folded.of(one.sheet()).equals(Folded.of(name))));
    if (fitting.size() != 1) {
      String names = sheets.stream().map(SourceSheet::sheet).collect(Collectors.joining("、"));
      messages.add(Message.error("mapping-which-sheet", source.place(), names));
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
