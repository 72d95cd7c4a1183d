package kpi.differential.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes YAML whose keys stand in the order in which they were put. */
final class YamlText {

  private YamlText() {}

  static String of(Object yaml) {
    try {
      return new YAMLMapper().writeValueAsString(yaml);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Map<String, String> label(String ja, String en) {
    Map<String, String> label = new LinkedHashMap<>();
    label.put("ja", ja);
    label.put("en", en);
    return label;
  }
}
