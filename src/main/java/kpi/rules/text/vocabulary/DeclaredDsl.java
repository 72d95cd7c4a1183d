package kpi.rules.text.vocabulary;

import java.util.stream.Collectors;
import kpi.model.fact.DeclaredSentences;
import kpi.model.fact.DeclaredSentences.AboutItem;
import kpi.model.fact.DeclaredSentences.AboutRows;
import kpi.rules.sentence.SentenceKind;

/**
 * The sentences of the data dictionary as a stock Drools DSL. They are letters and digits, so that
 * nothing in them is a pattern or code.
 */
record DeclaredDsl(DeclaredSentences declared) {

  /** What stands in a DSL file for the words that rows are called by. */
  private static final String SUBJECTS = "SUBJECTS";

  /** A DSL with these sentences before and after its own. */
  String with(String dsl) {
    String subjects = String.join("|", declared.subjects());
    return declared.rows().stream().map(DeclaredDsl::line).collect(Collectors.joining())
        + dsl.replace(SUBJECTS, subjects)
        + declared.items().stream().map(DeclaredDsl::line).collect(Collectors.joining());
  }

  private static String line(AboutRows rows) {
    String subject = rows.subject();
    return "[when][%s|%s]%s=$case : kpi.rules.classification.Case(subject == \"%s\")\n"
        .formatted(SentenceKind.ROWS.word(), subject, rows.text(), subject);
  }

  private static String line(AboutItem item) {
    String said = said(item);
    return "[when][%s]- %s=holds(\"%s\")\n".formatted(said, item.text(), said);
  }

  private static String said(AboutItem item) {
    if (item.flag()) {
      boolean yes = item.value().equals("yes") != item.opposite();
      return (yes ? SentenceKind.IS_YES : SentenceKind.IS_NO).word() + "|" + item.label();
    }
    SentenceKind kind = item.opposite() ? SentenceKind.IS_NOT_ONE_OF : SentenceKind.IS_ONE_OF;
    return kind.word() + "|" + item.label() + "|" + item.value();
  }
}
