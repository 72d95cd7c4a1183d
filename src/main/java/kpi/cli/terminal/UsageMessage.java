package kpi.cli.terminal;

import java.util.stream.Collectors;
import kpi.source.Message;
import kpi.source.Place;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, as a finding. */
public final class UsageMessage {

  private UsageMessage() {}

  public static Message of(ParameterException wrong) {
    Place place = Place.of(wrong.getCommandLine().getCommandSpec().qualifiedName());
    String command = place.file();
    if (wrong instanceof KpiCommand.NoCommand) {
      return Message.error("no-command", place, command, commands(wrong.getCommandLine()));
    } else if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, place);
    } else if (wrong instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageMessage::name).collect(Collectors.joining(" "));
      return Message.error("missing-argument", place, names, command);
    } else if (wrong instanceof OverwrittenOptionException twice) {
      return Message.error("repeated-option", place, name(twice.getOverwritten()), command);
    } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      ArgSpec argument = wrong.getArgSpec();
      String expected = String.join(" ", argument.description());
      return Message.error("bad-value", place, name(argument), wrong.getValue(), expected);
    }
    return Message.error("bad-arguments", place, wrong.getMessage(), command);
  }

  private static Message unmatched(UnmatchedArgumentException unmatched, Place place) {
    String given = String.join(" ", unmatched.getUnmatched());
    String similar = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "));
    if (!similar.isEmpty()) {
      return Message.error("unknown-but-similar", place, given, similar);
    }
    return unmatched.isUnknownOption()
        ? Message.error("unknown-option", place, given, place.file())
        : Message.error("unknown-argument", place, given, place.file());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String commands(CommandLine line) {
    return String.join(", ", line.getSubcommands().keySet());
  }
}
