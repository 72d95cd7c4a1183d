package kpi.source;

/**
 * How much of anything is read, decided and told. What goes beyond is refused with a message at its
 * place, so that no input can take more than seconds and the memory of a small machine. The table
 * in {@code README.md} lists all of them.
 */
public final class Limits {

  /** Bytes of a file that people type: rules, definitions, YAML, what cases expect. */
  public static final int TEXT_BYTES = 16 << 20;

  /** Values in a YAML file, those in lists and maps included. */
  public static final int YAML_VALUES = 50_000;

  /** Characters of one value or key in a YAML file. */
  public static final int YAML_VALUE = 20_000;

  /** Characters of a line of a rule file. */
  public static final int RULE_LINE = 2_000;

  /** Characters of the name of a rule or population. */
  public static final int RULE_NAME = 200;

  /** Conditions, or steps of a formula, in one rule. */
  public static final int RULE_SENTENCES = 200;

  /** Rules in one folder. */
  public static final int RULES = 500;

  /** Populations that are decided one after the other, each naming the one before. */
  public static final int LEVELS = 50;

  /** Files and folders below a folder of inputs. */
  public static final int ENTRIES = 10_000;

  /** Digits of a number in results of an earlier run, and its exponent of ten. */
  public static final int DIGITS = 60;

  /** Points of a series in a chart of a deck. */
  public static final int CHART_POINTS = 10_000;

  /** Messages of a run that are told one by one. */
  public static final int MESSAGES = 1_000;

  /** Ways in which the rows of a protected table may stand behind figures. */
  public static final int DISCLOSURE_PATTERNS = 20_000;

  /** Choices of figures to withhold that are looked at for the smallest. */
  public static final int DISCLOSURE_CHOICES = 20_000;

  /** Steps of a search for whole numbers that somebody may work out; beyond, nothing is open. */
  public static final int DISCLOSURE_STEPS = 200;

  /** Numbers that differ and of which it is looked at that they are whole. */
  public static final int DISCLOSURE_NUMBERS = 60;

  private Limits() {}
}
