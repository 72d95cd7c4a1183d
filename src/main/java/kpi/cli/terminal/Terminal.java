package kpi.cli.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program runs.
 *
 * @param result takes the result and nothing else
 * @param log takes everything else
 * @param home the installation, which holds rules and definitions
 * @param interactive whether a person reads the result on a screen
 * @param screen shows how far long work has come; nothing if no person looks
 */
public record Terminal(
    Output result,
    Output log,
    Map<String, String> environment,
    Path home,
    boolean interactive,
    Screen screen) {

  private static final int USUAL_WIDTH = 100;
  private static final int WIDEST = 1000;

  /** What is written elsewhere takes the place of the line on the screen. */
  public Terminal {
    result.before(screen::clear);
    log.before(screen::clear);
  }

  public Terminal(
      Output result, Output log, Map<String, String> environment, Path home, boolean interactive) {
    this(result, log, environment, home, interactive, Screen.none());
  }

  /** How many columns wide the result may be. */
  public int width() {
    return Optional.ofNullable(environment.get("COLUMNS"))
        .filter(columns -> interactive && columns.matches("[1-9][0-9]{0,4}"))
        .map(columns -> Math.min(WIDEST, Integer.parseInt(columns)))
        .orElse(USUAL_WIDTH);
  }

  public boolean isColoured() {
    return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
