package kpi.loading.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import kpi.model.definition.DisclosureRule;

/**
 * What a results folder tells of how its figures were withheld.
 *
 * @param withholds whether a rule was in force; empty where the folder does not tell, as where
 *     {@code results.json} alone was kept
 * @param rule SHA-256 of the file of the rule; empty as well
 */
public record RunDisclosure(Optional<Boolean> withholds, String rule) {

  private static final String METADATA = "metadata.json";
  private static final String MANIFEST = "manifest.json";

  public static RunDisclosure read(Path run) {
    Optional<JsonNode> metadata = EarlierPrints.json(run, METADATA);
    String rule =
        EarlierPrints.json(run, MANIFEST)
            .map(manifest -> manifest.path("definitions").path(DisclosureRule.FILE).asText())
            .orElse("");
    return new RunDisclosure(metadata.map(one -> one.has("disclosure")), rule);
  }
}
