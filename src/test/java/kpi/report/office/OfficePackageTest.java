package kpi.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kpi.report.content.Reported;
import kpi.report.sheets.ExcelReport;
import kpi.source.Messages;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OfficePackageTest {

  private static final String CHART = "xl/charts/chart1.xml";
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  private static byte[] report;

  @BeforeAll
  static void write_a_report() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExcelReport.write(Reported.of(Path.of("fixtures", "r7"), new Messages()).report(), out);
    report = out.toByteArray();
  }

  @Test
  void a_workbook_that_keeps_to_the_schemas_has_no_violation() throws Exception {
    assertThat(OfficePackage.violations(report)).isEmpty();
  }

  @Test
  void an_element_out_of_its_place_is_found_with_its_path() throws Exception {
    byte[] file =
        changed(SHEET, xml -> xml.replaceFirst("<sheetData>", "<pageMargins/><sheetData>"));
    assertThat(OfficePackage.violations(file))
        .anySatisfy(one -> assertThat(one).startsWith(SHEET).contains("pageMargins", "/worksheet"));
  }

  @Test
  void a_label_where_bars_have_none_is_found() throws Exception {
    byte[] file = changed(CHART, OfficePackageTest::withLabelAtTheTop);
    assertThat(OfficePackage.violations(file)).anyMatch(one -> one.contains("cannot stand at t"));
  }

  private static String withLabelAtTheTop(String xml) {
    assertThat(xml).contains("barChart");
    return xml.replaceFirst("<c:showLegendKey", "<c:dLblPos val=\"t\"/><c:showLegendKey");
  }

  @Test
  void an_axis_that_is_not_there_is_found() throws Exception {
    byte[] file = changed(CHART, xml -> xml.replaceFirst("<c:axId val=\"", "<c:axId val=\"9"));
    assertThat(OfficePackage.violations(file)).anyMatch(one -> one.contains("uses the axes"));
  }

  @Test
  void a_link_to_nowhere_is_found() throws Exception {
    byte[] file =
        changed("xl/_rels/workbook.xml.rels", xml -> xml.replace("sheet2.xml", "sheet99.xml"));
    assertThat(OfficePackage.violations(file)).anyMatch(one -> one.contains("sheet99.xml"));
  }

  @Test
  void a_presentation_is_read_with_the_workbooks_embedded_in_it() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("文");
      show.write(out);
    }
    assertThat(OfficePackage.violations(out.toByteArray())).isEmpty();
    byte[] inner = changed(SHEET, xml -> xml.replaceFirst("<sheetData>", "<nobody/><sheetData>"));
    Map<String, byte[]> parts = OfficePackage.parts(out.toByteArray());
    parts.put("ppt/embeddings/inner.xlsx", inner);
    assertThat(OfficePackage.violations(zipped(parts)))
        .anyMatch(one -> one.startsWith("ppt/embeddings/inner.xlsx!" + SHEET))
        .anyMatch(one -> one.contains("does not tell the kind of ppt/embeddings/inner.xlsx"));
  }

  private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> parts = OfficePackage.parts(report);
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    parts.put(part, after.getBytes(StandardCharsets.UTF_8));
    return zipped(parts);
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
