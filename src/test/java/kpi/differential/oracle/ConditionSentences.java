package kpi.differential.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpi.differential.oracle.Question.Relation;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** What the condition sentences of rule files mean, written down a second time. */
final class ConditionSentences {

  private static final String ITEM = "([^\"\\s]+?)";
  private static final String NAMES = "(\"[^\"]+\"(?:又は\"[^\"]+\")*)";
  private static final Pattern RANGE =
      Pattern.compile(ITEM + "が([0-9][^\"\\s以]*)以上([0-9][^\"\\s以]*)以下である");
  private static final Pattern AMOUNT =
      Pattern.compile(ITEM + "が([0-9][^\"\\s]*?)(以下である|以上である|未満である|を超える)");
  private static final Pattern SPAN =
      Pattern.compile(ITEM + "から(?:([0-9]+)年)?(?:([0-9]+)か月)?(以内である|を超えている|以上経過している|以上経過していない)");
  private static final Pattern TWO =
      Pattern.compile(
          ITEM
              + "が([^\"\\s0-9][^\"\\s]*?)(?:の([0-9.]+)倍|の([0-9]+)分の([0-9]+))?"
              + "(以下である|以上である|未満である|を超える)");
  private static final Pattern LIST =
      Pattern.compile(ITEM + "が(\"[^\"]+\"(?:、\"[^\"]+\")+)のいずれ(か|でも)(?:である|ない)");
  private static final Pattern PART = Pattern.compile(ITEM + "に\"([^\"]+)\"を含(む|まない)");
  private static final Pattern DAY =
      Pattern.compile(ITEM + "が([0-9]+)年([0-9]+)月([0-9]+)日(以後|以前|より前|より後)である");
  private static final Pattern CODE = Pattern.compile(ITEM + "が" + NAMES + "で(ある|ない)");
  private static final Pattern RANK = Pattern.compile(ITEM + "が" + ITEM + "より(上|下)である");
  private static final Pattern WRITTEN = Pattern.compile(ITEM + "が記載されて(いる|いない)");
  private static final Pattern MEMBER = Pattern.compile(NAMES + "に該当(する|しない)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "以下である", Relation.AT_MOST,
          "以上である", Relation.AT_LEAST,
          "未満である", Relation.LESS,
          "を超える", Relation.MORE);

  private final TableSchema table;

  ConditionSentences(TableSchema table) {
    this.table = table;
  }

  /**
   * @param sentence without the dash
   */
  Condition read(String sentence) {
    Matcher range = RANGE.matcher(sentence);
    if (range.matches()) {
      List<Column> item = item(range.group(1));
      String unit = item.get(0).unit();
      BigDecimal least = Quantity.of(range.group(2), unit);
      return new Condition.Asks(
          item, new Question.Within(least, Quantity.of(range.group(3), unit)), true);
    }
    Matcher two = TWO.matcher(sentence);
    if (two.matches()) {
      return compares(two.toMatchResult());
    }
    Matcher list = LIST.matcher(sentence);
    if (list.matches()) {
      return code(list.group(1), quoted(list.group(2)), list.group(3).equals("か"));
    }
    Matcher part = PART.matcher(sentence);
    if (part.matches()) {
      Question holding = new Question.Holding(part.group(2));
      return new Condition.Asks(item(part.group(1)), holding, part.group(3).equals("む"));
    }
    Matcher day = DAY.matcher(sentence);
    if (day.matches()) {
      return day(day.toMatchResult());
    }
    List<MatchResult> readings =
        Arrays.asList(AMOUNT, SPAN, CODE, RANK, WRITTEN, MEMBER).stream()
            .map(pattern -> pattern.matcher(sentence))
            .filter(Matcher::matches)
            .map(Matcher::toMatchResult)
            .toList();
    if (readings.isEmpty()) {
      return fixed(sentence);
    }
    MatchResult said = readings.get(0);
    String ending = said.group(said.groupCount());
    if (RELATIONS.containsKey(ending)) {
      List<Column> item = item(said.group(1));
      BigDecimal limit = Quantity.of(said.group(2), item.get(0).unit());
      return new Condition.Asks(item, new Question.Amount(RELATIONS.get(ending), limit), true);
    }
    return switch (ending) {
      case "以内である" -> span(said, false, false);
      case "を超えている" -> span(said, false, true);
      case "以上経過している" -> span(said, true, true);
      case "以上経過していない" -> span(said, true, false);
      case "ある", "ない" -> code(said.group(1), quoted(said.group(2)), ending.equals("ある"));
      case "上", "下" ->
          new Condition.Ranks(item(said.group(1)), item(said.group(2)), ending.equals("上"));
      case "いる", "いない" -> new Condition.IsWritten(item(said.group(1)), ending.equals("いる"));
      default -> new Condition.Belongs(quoted(said.group(1)), ending.equals("する"));
    };
  }

  private Condition span(MatchResult said, boolean onTheDay, boolean wanted) {
    Period span = Period.of(number(said.group(2)), number(said.group(3)), 0);
    return new Condition.Asks(item(said.group(1)), new Question.Over(span, onTheDay), wanted);
  }

  private Condition compares(MatchResult said) {
    String times = said.group(3) == null ? said.group(5) : said.group(3);
    return new Condition.Compares(
        item(said.group(1)),
        item(said.group(2)),
        RELATIONS.get(said.group(6)),
        times == null ? BigDecimal.ONE : new BigDecimal(times),
        said.group(4) == null ? BigDecimal.ONE : new BigDecimal(said.group(4)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** 以後 and 以前 include the day, より後 and より前 do not. */
  private Condition day(MatchResult said) {
    LocalDate day =
        LocalDate.of(number(said.group(2)), number(said.group(3)), number(said.group(4)));
    LocalDate first = Set.of("以後", "より前").contains(said.group(5)) ? day : day.plusDays(1);
    boolean wanted = Set.of("以後", "より後").contains(said.group(5));
    return new Condition.Asks(item(said.group(1)), new Question.Since(first), wanted);
  }

  /** Codes are said by their labels; countries, texts and years as they are written. */
  private Condition code(String label, List<String> said, boolean wanted) {
    List<Column> item = item(label);
    Map<String, String> codes = item.get(0).codes();
    Set<String> meant = new HashSet<>(codes.isEmpty() ? said : List.of());
    codes.forEach((code, name) -> meant.addAll(said.contains(name) ? Set.of(code) : Set.of()));
    return new Condition.Asks(item, new Question.Among(meant), wanted);
  }

  private Condition fixed(String sentence) {
    if (sentence.equals("承認された年度が当年度である")) {
      return new Condition.Asks(item("承認された年度"), new Question.ThisYear(), true);
    }
    FixedSentence fixed = FixedSentence.of(sentence);
    return new Condition.Asks(
        item(fixed.item()), new Question.Among(Set.of(fixed.value())), fixed.wanted());
  }

  List<Column> item(String label) {
    return table.item(label).orElseThrow(() -> new AssertionError("no item " + label)).columns();
  }

  static List<String> quoted(String names) {
    return QUOTED
        .matcher(names)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toList());
  }
}
