package kpi.report.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The language of the terminal. Files are always Japanese. */
public enum Language {
  JAPANESE("ja"),
  ENGLISH("en");

  private static final String OWN_VARIABLE = "KPI_LANG";
  private static final List<String> LOCALE_VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The language of exactly this code. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** From the environment: the program's own variable, else the locale, Japanese if in doubt. */
  public static Language from(Map<String, String> environment) {
    Optional<Language> own = of(environment.getOrDefault(OWN_VARIABLE, ""));
    return own.orElseGet(
        () ->
            LOCALE_VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith(ENGLISH.code))
                .map(value -> ENGLISH)
                .orElse(JAPANESE));
  }
}
