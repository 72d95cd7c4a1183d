package kpi.loading.questionnaire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.loading.dictionary.SurveyForm;
import kpi.model.FiscalYear;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.Folded;
import kpi.source.input.InputFolder;

/**
 * What lies in a folder of returned questionnaires.
 *
 * @param workbooks that can be taken, each respondent once, by questionnaire and key
 * @param twice those of respondents who answered in several workbooks: none of them is taken, since
 *     nobody has said which counts
 * @param others why files are not taken
 */
public record Returned(
    List<ReturnedWorkbook> workbooks, List<ReturnedWorkbook> twice, List<Message> others) {

  private static final List<String> NO_ANSWERS =
      List.of("thumbs.db", "desktop.ini", AskedList.FILE);

  /**
   * Looks through a folder and all below it; the order of the files does not matter.
   *
   * @param shown the folder as its user wrote it
   * @param year that is collected
   * @throws Rejected with exit code 66 if the folder cannot be read
   */
  public static Returned in(
      Path folder, String shown, List<SurveyForm> questionnaires, FiscalYear year) throws Rejected {
    List<Message> others = new ArrayList<>();
    Map<String, List<ReturnedWorkbook>> byRespondent = new TreeMap<>();
    for (Path file : InputFolder.entries(folder, shown, Integer.MAX_VALUE)) {
      if (Files.isRegularFile(file) && !isOfNoInterest(file)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
          ReturnedWorkbook one = read(file, name, questionnaires, year);
          String order =
              "%03d/%s"
                  .formatted(questionnaires.indexOf(one.questionnaire()), Folded.of(one.key()));
          byRespondent.computeIfAbsent(order, any -> new ArrayList<>()).add(one);
        } catch (Rejected unreadable) {
          others.addAll(unreadable.messages());
        }
      }
    }
    List<ReturnedWorkbook> twice = new ArrayList<>();
    byRespondent.values().stream().filter(all -> all.size() > 1).forEach(twice::addAll);
    for (ReturnedWorkbook one : twice) {
      others.add(twice(one, twice));
    }
    return new Returned(
        byRespondent.values().stream()
            .filter(all -> all.size() == 1)
            .flatMap(List::stream)
            .toList(),
        twice,
        others);
  }

  /** What systems and office programs leave beside files, and what is no answer. */
  private static boolean isOfNoInterest(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith("~$") || name.startsWith(".") || NO_ANSWERS.contains(name);
  }

  private static ReturnedWorkbook read(
      Path file, String name, List<SurveyForm> questionnaires, FiscalYear year) throws Rejected {
    ReturnedWorkbook workbook = ReturnedWorkbook.read(file, name, questionnaires);
    if (!workbook.year().equals(year)) {
      throw ReturnedWorkbook.refused(
          "collect-other-year", name, workbook.year().label(), year.label());
    }
    return workbook;
  }

  private static Message twice(ReturnedWorkbook one, List<ReturnedWorkbook> all) {
    String others =
        all.stream()
            .filter(other -> other != one && Folded.of(other.key()).equals(Folded.of(one.key())))
            .filter(other -> other.questionnaire().equals(one.questionnaire()))
            .map(ReturnedWorkbook::name)
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining("、"));
    return Message.error("collect-twice", Place.of(one.name()), one.key(), others);
  }

  /** Respondent's folded key → its workbook, of one questionnaire. */
  public Map<String, ReturnedWorkbook> of(SurveyForm questionnaire) {
    Map<String, ReturnedWorkbook> own = new LinkedHashMap<>();
    workbooks.stream()
        .filter(one -> one.questionnaire().equals(questionnaire))
        .forEach(one -> own.put(Folded.of(one.key()), one));
    return own;
  }
}
