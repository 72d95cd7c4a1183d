package kpi.cli.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.mapping.Proposal;
import kpi.loading.mapping.ProposalText;
import kpi.loading.mapping.Proposer;
import kpi.loading.sheet.SourceFile;
import kpi.loading.sheet.SourceSheet;
import kpi.model.fact.DataDictionary;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** The mapping that is proposed for files without one. */
final class ProposedMapping {

  private ProposedMapping() {}

  /**
   * @param header what is known of {@code dataset.yaml}, by key
   * @throws Rejected with exit code 65 or 66 and everything that cannot be read
   */
  static String of(List<Path> files, DataDictionary dictionary, Map<String, String> header)
      throws Rejected {
    Messages wrong = new Messages();
    List<Proposal> proposals = new ArrayList<>();
    for (Path file : files) {
      try {
        String name = file.getFileName().toString();
        for (SourceSheet sheet : SourceFile.sheets(file, name, Optional.empty())) {
          proposals.add(Proposer.of(sheet, dictionary));
        }
      } catch (Rejected rejected) {
        if (rejected.exitCode() == ExitCode.INPUT_MISSING) {
          throw rejected;
        }
        rejected.messages().forEach(wrong::add);
      }
    }
    wrong.rejectErrors(ExitCode.DATA_UNUSABLE);
    return ProposalText.of(proposals, header);
  }

  /**
   * @throws Rejected with exit code 73 if the file is there already, 74 if it cannot be written
   */
  static void write(String text, Path file) throws Rejected {
    Place place = Place.of(file.toString().replace('\\', '/'));
    try {
      Files.writeString(
          file,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new Rejected(ExitCode.CANNOT_CREATE, Message.error("proposal-exists", place));
    } catch (IOException failed) {
      throw new Rejected(
          ExitCode.CANNOT_WRITE,
          Message.error("proposal-not-written", place, failed.getClass().getSimpleName()));
    }
  }
}
