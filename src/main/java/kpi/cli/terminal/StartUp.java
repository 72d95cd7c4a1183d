package kpi.cli.terminal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** How the launcher started the program: with the classes that it has kept, or why without. */
final class StartUp {

  private StartUp() {}

  static String told(ResourceBundle texts) {
    String archive = System.getProperty("kpi.archive", "");
    String without = System.getProperty("kpi.archive.without", "");
    if (!archive.isEmpty()) {
      // What the JVM cannot use it leaves out, and then shares no classes at all.
      boolean isUsed = System.getProperty("java.vm.info", "").contains("sharing");
      return text(texts, isUsed ? "archive-used" : "archive-refused", archive);
    }
    return without.isEmpty()
        ? texts.getString("archive-none")
        : text(texts, "archive-not-made", without);
  }

  private static String text(ResourceBundle texts, String key, String argument) {
    return MessageFormat.format(texts.getString(key), argument);
  }
}
