package kpi.report.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.year.YearPrints;
import kpi.source.input.FileDigest;

/**
 * The fingerprints of every file that went into a result, by its name relative to its folder.
 *
 * @param dataset files of the dataset
 * @param earlier results of earlier years, by year and file
 * @param rules files of the rule folder
 * @param definitions files of the definition folder
 */
public record Fingerprints(
    YearPrints dataset,
    SortedMap<String, String> earlier,
    SortedMap<String, String> rules,
    SortedMap<String, String> definitions) {

  /** One fingerprint for all rules and definitions; it does not depend on files' names. */
  public String ruleVersion() {
    SortedMap<String, String> contents = new TreeMap<>();
    rules.values().forEach(digest -> contents.merge("rules " + digest, "1", String::concat));
    definitions
        .values()
        .forEach(digest -> contents.merge("definitions " + digest, "1", String::concat));
    MessageDigest digest = FileDigest.start();
    for (Map.Entry<String, String> content : contents.entrySet()) {
      String line = content.getKey() + " " + content.getValue() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return FileDigest.end(digest);
  }
}
