package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LimitsTableTest {

  private static final Pattern ROW =
      Pattern.compile("\\|[^|]*\\| ([0-9]+)[^|]*\\| `([A-Z_]+)` \\|");

  @Test
  void the_table_of_the_readme_lists_each_limit_as_it_is() throws Exception {
    SortedMap<String, Integer> written = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .forEach(row -> written.put(row.group(2), Integer.valueOf(row.group(1))));
    SortedMap<String, Integer> real = new TreeMap<>();
    for (Field field : Limits.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        real.put(field.getName(), field.getInt(null));
      }
    }
    assertThat(written).isNotEmpty().isEqualTo(real);
  }
}
