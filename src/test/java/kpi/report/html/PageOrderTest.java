package kpi.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kpi.model.layout.PagePlan;
import kpi.model.layout.PagePlan.Page;
import kpi.model.layout.PagePlan.Part;
import kpi.model.layout.ReportPlan;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;

/** The HTML has the order of {@code report.yaml}. */
class PageOrderTest {

  private static final Pattern SECTION = Pattern.compile("<section id=\"([a-z]+)(-section-1)?\"");
  private static final Pattern LINK = Pattern.compile("<li><a href=\"#([a-z]+)(-section-1)?\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern TARGET = Pattern.compile("href=\"#([^\"]+)\"");

  @Test
  void as_shipped_what_is_looked_up_stands_last() throws IOException {
    String html = html(Reported.shipped("r7").report());
    assertThat(found(SECTION, html))
        .containsExactly("glance", "survey", "kpi", "rules", "assumptions", "printed");
    assertThat(found(LINK, html)).isEqualTo(found(SECTION, html));
  }

  @Test
  void pages_stand_where_staff_put_them_and_no_link_leads_to_what_they_left_out() throws Exception {
    PagePlan pages =
        new PagePlan(
            List.of(Page.RULES, Page.SURVEY, Page.KPIS),
            List.of(Part.COMMENTARY, Part.METHOD),
            List.of());
    ReportPlan plan = Reported.plan();
    ReportPlan own = new ReportPlan(pages, plan.charts(), plan.matrices(), plan.lists());
    String html = html(Reported.of(Path.of("fixtures/r7"), own, new Messages()).report());
    assertThat(found(SECTION, html)).containsExactly("rules", "survey", "kpi");
    assertThat(found(LINK, html)).isEqualTo(found(SECTION, html));
    assertThat(html.indexOf("<h3>考察</h3>")).isPositive().isLessThan(html.indexOf("class=\"goal\""));
    assertThat(html).doesNotContain("class=\"chart-figure\"");
    assertThat(found(ID, html)).containsAll(found(TARGET, html));
  }

  private static List<String> found(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(one -> one.group(1)).toList();
  }

  private static String html(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
