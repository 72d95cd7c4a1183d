package kpi.cli.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kpi.cli.InProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The shipped survey, and one to which items of every kind were added. */
class CodebookCommandTest {

  private static final String ITEMS = "items.yaml";

  private static Schema schema;

  @TempDir private Path rules;

  @BeforeAll
  static void readSchema() throws SAXException {
    schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(
                CodebookCommandTest.class.getResource(
                    "/kpi/report/codebook/ddi-codebook-2.5-in-use.xsd"));
  }

  @BeforeEach
  void addItems() throws IOException {
    String shipped = Files.readString(Path.of("rules", ITEMS));
    Files.writeString(
        rules.resolve(ITEMS),
        shipped
            .replace(
                "      association: {",
                """
                      industry: {label: 業種, type: code, ordered: true, since: R8, until: R9, \
                codes: {making: 製造業, selling: 卸売業}, sentences: {making: 製造業を営む}, \
                opposites: {making: 製造業を営まない}, explanation: "主な業種 A&B<C"}
                      association: {\
                """)
            .replace(
                "    items:\n      資本金又は出資総額",
                """
                    classes:
                      size: {label: 従業員規模, of: employees, limits: [20, 100]}
                    items:
                      資本金又は出資総額\
                """));
  }

  @Test
  void every_item_has_a_row_with_label_type_and_unit() {
    assertThat(codebook("csv", Path.of("rules")))
        .startsWith(
            "table,subject,item,code,label,type,unit,key,since,until,derivation,derived_from,"
                + "sentences,explanation\ncompanies,企業,company_id,,企業番号,text,,yes,")
        .contains("companies,企業,employees,,従業員数,number,人,no,,,,,,\n")
        .contains("hubs,拠点,hub_id,,拠点番号,text,,yes,");
  }

  @Test
  void codes_answers_and_countries_that_sentences_name_have_rows_with_their_sentences() {
    assertThat(codebook("csv", Path.of("rules")))
        .contains("companies,企業,capital_origin,domestic,内資系,,,,,,,,,\n")
        .contains("companies,企業,own_rd,yes,はい,,,,,,,,医療機器の研究開発を自ら行う,\n")
        .contains("companies,企業,headquarters_country,JP,,,,,,,,,本社が日本にある,\n")
        .contains("companies,企業,headquarters_country,,本社の所在国,country,,no,,,,,本社が日本にない,");
  }

  @Test
  void years_derived_items_and_explanations_are_told() {
    assertThat(codebook("csv", rules))
        .contains("companies,企業,industry,,業種,code,,no,R8,R9,,,製造業を営まない,主な業種 A&B<C\n")
        .contains("companies,企業,industry,making,製造業,,,,,,,,製造業を営む,\n")
        .contains("companies,企業,size,,従業員規模,code,,no,,,class,employees,,\n")
        .contains("companies,企業,size,21-100,21人以上100人以下,")
        .contains(
            "companies,企業,資本金又は出資総額,,資本金又は出資総額,number,円,no,,,first,"
                + "capital_yen; total_investment_yen,,\n");
  }

  @Test
  void the_document_for_archives_is_valid_and_its_references_hold() throws Exception {
    for (Path folder : List.of(Path.of("rules"), rules)) {
      schema.newValidator().validate(new StreamSource(new StringReader(codebook("ddi", folder))));
    }
  }

  @Test
  void the_schema_of_this_test_tells_elements_out_of_order_and_references_to_nothing() {
    String valid = codebook("ddi", rules);
    List<String> broken =
        new ArrayList<>(
            List.of(
                valid.replace(" files=\"F.companies\"", " files=\"F.nothing\""),
                valid.replace("<varGrp ID=\"G.hubs\"", "<varGrp ID=\"G.companies\""),
                valid.replaceFirst("(<labl>業種</labl>)(\\s*<qstn>[\\s\\S]*?</qstn>)", "$2$1"),
                valid.replace("nature=\"ratio\"", "nature=\"number\"")));
    for (String document : broken) {
      assertThat(document).isNotEqualTo(valid);
      assertThatThrownBy(
              () -> schema.newValidator().validate(new StreamSource(new StringReader(document))))
          .isInstanceOf(SAXException.class);
    }
  }

  @Test
  void the_document_for_archives_tells_the_same() {
    assertThat(codebook("ddi", rules))
        .contains("<universe>R8～R9の年度に調査する</universe>")
        .contains("<qstnLit>主な業種 A&amp;B&lt;C</qstnLit>")
        .contains("<catValu>making</catValu>", "<labl>製造業</labl>", "<txt>製造業を営む</txt>")
        .contains("<derivation var=\"F.companies.employees\">")
        .contains("<derivation var=\"F.companies.capital_yen F.companies.total_investment_yen\">")
        .contains("measUnit=\"人\"", "nature=\"ordinal\"");
  }

  @Test
  void items_that_do_not_hold_are_told_with_their_place() throws IOException {
    Files.writeString(rules.resolve(ITEMS), "format: kpi-items/1\n");
    InProcess.Ended ended = InProcess.run(List.of("codebook", "--rules", rules.toString()));
    assertThat(ended.exitCode()).isEqualTo(78);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.log()).contains("items.yaml:1:1: ");
  }

  private static String codebook(String format, Path rules) {
    InProcess.Ended ended =
        InProcess.run(List.of("codebook", "--rules", rules.toString(), "--format", format));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return ended.out();
  }
}
