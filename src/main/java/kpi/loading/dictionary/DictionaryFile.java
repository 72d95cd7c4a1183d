package kpi.loading.dictionary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.Column.Asked;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;
import kpi.model.fact.NumberClasses;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.model.fact.TableSchema.RowIdentity;
import kpi.model.fact.Units;
import kpi.model.fact.Units.Unit;
import kpi.model.fact.YearSigns;
import kpi.model.fact.YearSigns.YearTurn;
import kpi.model.printed.PrintedFigure;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.source.input.SourceText;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The data dictionary: {@code items.yaml} of the folder of rules, or the one that the program was
 * built with where the folder has none.
 */
public final class DictionaryFile {

  public static final String NAME = "items.yaml";

  private static final String SHIPPED = "/kpi/rules/" + NAME;
  private static final String SCHEMA = "items";

  private DictionaryFile() {}

  /** The dictionary that the program was built with. */
  public static DataDictionary shipped() {
    Messages messages = new Messages();
    return YamlFile.of(SourceText.of(NAME, text()), messages)
        .filter(read -> !messages.hasErrors())
        .map(DictionaryFile::dictionary)
        .orElseThrow(() -> new IllegalStateException(messages.sorted().toString()));
  }

  /**
   * The dictionary of a folder of rules.
   *
   * @throws Rejected with exit code 78 and all that is wrong if the file does not hold
   */
  public static DataDictionary of(Path rules) throws Rejected {
    if (!Files.exists(rules.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
      return shipped();
    }
    Messages messages = new Messages();
    Optional<YamlFile> file = YamlFile.typed(rules, rules.resolve(NAME), NAME, SCHEMA, messages);
    file.ifPresent(read -> new DictionaryCheck(read, messages).check());
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    return dictionary(file.orElseThrow());
  }

  /**
   * What respondents are asked, by the dictionary of a folder of rules.
   *
   * @throws Rejected as {@link #of} does
   */
  public static List<SurveyForm> questionnaires(Path rules) throws Rejected {
    DataDictionary dictionary = of(rules);
    Messages read = new Messages();
    Optional<YamlFile> file =
        Files.exists(rules.resolve(NAME), LinkOption.NOFOLLOW_LINKS)
            ? YamlFile.typed(rules, rules.resolve(NAME), NAME, SCHEMA, read)
            : YamlFile.of(SourceText.of(NAME, text()), read);
    read.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    return QuestionnaireEntries.of(file.orElseThrow().root(), dictionary);
  }

  private static DataDictionary dictionary(YamlFile file) {
    JsonNode root = file.root();
    List<TableSchema> tables = new ArrayList<>();
    root.get("tables").properties().forEach(t -> tables.add(table(t.getKey(), t.getValue())));
    JsonNode words = root.get("row-words");
    return new DataDictionary(
        tables,
        units(root.get("units")),
        RowWords.of(texts(words.get("summaries")), texts(words.get("legal-forms"))),
        year(root.get("year")),
        SentenceEntries.of(root.get("tables")));
  }

  private static YearSigns year(JsonNode node) {
    Map<String, Integer> lateDays = new LinkedHashMap<>();
    node.get("late-days")
        .properties()
        .forEach(days -> lateDays.put(days.getKey(), days.getValue().intValue()));
    return new YearSigns(
        lateDays,
        node.get("few-rows").intValue(),
        texts(node.get("files")),
        texts(node.get("noted")));
  }

  private static String text() {
    try (InputStream stream = DictionaryFile.class.getResourceAsStream(SHIPPED)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(SHIPPED, unreadable);
    }
  }

  private static Units units(JsonNode node) {
    Map<String, Unit> units = new LinkedHashMap<>();
    node.properties().forEach(u -> units.put(u.getKey(), unit(u.getKey(), u.getValue())));
    return new Units(units);
  }

  private static Unit unit(String name, JsonNode node) {
    return new Unit(
        name,
        Units.Kind.valueOf(node.path("kind").asText("number").toUpperCase(Locale.ROOT)),
        node.path("of").asText(name),
        BigFraction.of(new BigInteger(node.path("times").asText("1"))),
        texts(node.path("per")));
  }

  private static TableSchema table(String name, JsonNode node) {
    List<String> key = texts(node.get("key"));
    Map<String, Column> columns = new LinkedHashMap<>();
    node.get("columns")
        .properties()
        .forEach(
            c -> columns.put(c.getKey(), column(columns.size(), c.getKey(), c.getValue(), key)));
    List<Item> items = new ArrayList<>();
    node.path("items")
        .properties()
        .forEach(i -> items.add(new Item(i.getKey(), named(texts(i.getValue()), columns))));
    return new TableSchema(
        name,
        node.get("type").asText(),
        node.get("subject").asText(),
        texts(node.get("counted-in")),
        List.copyOf(columns.values()),
        classes(node.path("classes"), columns),
        named(key, columns),
        items,
        identity(node, columns),
        Optional.of(node.path("unchanged"))
            .filter(JsonNode::isNumber)
            .map(share -> PrintedFigure.exact(share.decimalValue())));
  }

  private static List<Column> classes(JsonNode node, Map<String, Column> columns) {
    List<Column> classes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      List<BigDecimal> limits = new ArrayList<>();
      one.getValue().get("limits").forEach(limit -> limits.add(limit.decimalValue()));
      classes.add(
          Column.of(
              columns.size() + classes.size(),
              one.getKey(),
              one.getValue().get("label").asText(),
              new NumberClasses(columns.get(one.getValue().get("of").asText()), limits)));
    }
    return classes;
  }

  private static RowIdentity identity(JsonNode node, Map<String, Column> columns) {
    Map<Column, String> refers = new LinkedHashMap<>();
    node.path("refers")
        .properties()
        .forEach(r -> refers.put(columns.get(r.getKey()), r.getValue().asText()));
    return new RowIdentity(
        named(texts(node.path("names")), columns),
        named(texts(node.path("same-unit")), columns),
        refers);
  }

  private static Column column(int index, String name, JsonNode node, List<String> key) {
    Map<String, String> codes = new LinkedHashMap<>();
    node.path("codes").properties().forEach(c -> codes.put(c.getKey(), c.getValue().asText()));
    return new Column(
        index,
        name,
        node.get("label").asText(),
        ColumnType.valueOf(node.get("type").asText().toUpperCase(Locale.ROOT)),
        node.path("unit").asText(""),
        !key.contains(name),
        node.path("ordered").asBoolean(false),
        node.hasNonNull("most")
            ? Optional.of(new BigDecimal(node.get("most").asText()))
            : Optional.empty(),
        codes,
        YearTurn.valueOf(node.path("each-year").asText("kept").toUpperCase(Locale.ROOT)),
        new Asked(
            FiscalYear.parse(node.path("since").asText()),
            FiscalYear.parse(node.path("until").asText())),
        Optional.empty());
  }

  private static List<Column> named(List<String> names, Map<String, Column> columns) {
    return names.stream().map(columns::get).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
