package kpi.rules.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.Shipped;
import kpi.rules.text.vocabulary.Vocabulary;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/** Drools' own expansion of rule files, without any of our code. */
public final class StockExpander {

  private static final Pattern RULE =
      Pattern.compile("^rule +\"([^\"]+)\".*?^end$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final String vocabulary;
  private final DSLTokenizedMappingFile sentences = new DSLTokenizedMappingFile();

  /**
   * @param vocabulary the name of one, which stands in DSL files inside the jar
   */
  public StockExpander(String vocabulary) {
    this.vocabulary = vocabulary;
    try (Reader dsl = dsl()) {
      if (!sentences.parseAndLoad(dsl)) {
        throw new IllegalStateException(sentences.getErrors().toString());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What {@link DefaultExpander} makes of the text of a rule file. */
  public String expand(String dslr) {
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(sentences.getMapping());
    String drl = expander.expand(dslr);
    if (expander.hasErrors()) {
      throw new IllegalStateException(expander.getErrors().toString());
    }
    return drl;
  }

  /** What {@link DrlParser} makes of it, the way in which Drools reads a DSLR file by itself. */
  public String expandByParser(String dslr) throws DroolsParserException {
    return new DrlParser().getExpandedDRL(dslr, dsl());
  }

  private Reader dsl() {
    return new StringReader(Vocabulary.dsl(vocabulary, Shipped.dictionary().sentences()));
  }

  /** Name of the rule → its text with single spaces. */
  public static Map<String, String> rules(String drl) {
    Map<String, String> rules = new LinkedHashMap<>();
    Matcher rule = RULE.matcher(drl);
    while (rule.find()) {
      rules.put(rule.group(1), singleSpaces(rule.group()));
    }
    return rules;
  }

  public static String singleSpaces(String text) {
    return WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
  }
}
