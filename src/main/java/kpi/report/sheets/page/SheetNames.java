package kpi.report.sheets.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names that Excel allows: of 31 characters at most, without {@code []:*?/\}, each once. */
public final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  public String of(String wished) {
    String name = WorkbookUtil.createSafeSheetName(wished, '・');
    for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
      String ending = " (" + again + ")";
      String start = WorkbookUtil.createSafeSheetName(wished, '・');
      name = start.substring(0, Math.min(start.length(), LONGEST - ending.length())) + ending;
    }
    return name;
  }
}
