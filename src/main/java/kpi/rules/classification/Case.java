package kpi.rules.classification;

import kpi.model.Truth;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.classification.answer.Reading;
import kpi.rules.condition.Memberships;
import org.kie.api.definition.type.ClassReactive;

/**
 * The fact that classification rules fire on: what a subject answers, in one reading. Every
 * condition is a constraint on this one fact, and looks at nothing but its answers.
 */
// Drools would look for property names inside the texts of the constraints, and can fail on them.
@ClassReactive
public final class Case {

  private final int index;
  private final String subject;
  private final Questionnaire questions;
  private final Answers answers;
  private final Memberships memberships;
  private final Reading reading;

  Case(
      int index,
      String subject,
      Questionnaire questions,
      Answers answers,
      Memberships memberships,
      Reading reading) {
    this.index = index;
    this.subject = subject;
    this.questions = questions;
    this.answers = answers;
    this.memberships = memberships;
    this.reading = reading;
  }

  /** What a row answers of which only what is certain counts, before anything is decided of it. */
  public static Case ofRow(int index, String subject, Questionnaire questions, Answers answers) {
    return new Case(
        index, subject, questions, answers, population -> Truth.UNKNOWN, Reading.CERTAIN);
  }

  /** Whether any answer is unknown; if none is, the other reading concludes the same. */
  boolean isOpen() {
    return questions.isOpen(answers, memberships);
  }

  Case readAs(Reading other) {
    return new Case(index, subject, questions, answers, memberships, other);
  }

  /** Its place among the cases that are fired together. */
  public int index() {
    return index;
  }

  public String getSubject() {
    return subject;
  }

  /**
   * The condition of a rule, as this reading answers it.
   *
   * @param said what the condition line says, as {@link kpi.rules.sentence.Said#key} writes it
   */
  public boolean holds(String said) {
    Truth truth = questions.answer(said, answers, memberships);
    return truth == Truth.YES || (truth == Truth.UNKNOWN && reading == Reading.POSSIBLE);
  }
}
