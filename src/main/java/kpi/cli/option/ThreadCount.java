package kpi.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many threads work at once: from 1 to 999. */
public final class ThreadCount implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String given) {
    if (!given.matches("[1-9][0-9]{0,2}")) {
      throw new TypeConversionException("1 to 999");
    }
    return Integer.valueOf(given);
  }
}
