package kpi.report.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import kpi.report.content.Report;
import kpi.source.output.DocumentWriter;

/** Renders a report. Everything stands in the file: style, script, charts and the library. */
public final class HtmlReport {

  private static final String FOLDER = "/kpi/report/html/";
  private static final String LIBRARY =
      "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

  private HtmlReport() {}

  /** Writes UTF-8 with LF; the stream stays open. */
  public static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new DocumentWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Map<String, Object> model =
        Map.of(
            "report", report,
            "style", resource(FOLDER + "report.css"),
            "script", script(resource(FOLDER + "report.js")),
            "library", script(resource(LIBRARY)),
            "charts", ChartJson.of(report),
            "sparkline", new Sparkline());
    try {
      configuration().getTemplate("report.ftlh").process(model, writer);
    } catch (TemplateException defect) {
      throw new IllegalStateException(defect);
    }
    writer.flush();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setClassForTemplateLoading(HtmlReport.class, FOLDER);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  /** A script must not hold the tag that would end it. */
  private static String script(String text) {
    return text.replace("</script", "<\\/script");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
