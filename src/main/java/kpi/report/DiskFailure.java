package kpi.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;

/**
 * What a disk refuses, within what a library makes of it. Not every {@link IOException} is one:
 * text that cannot be parsed or a stream that ended too early is a defect of the program, and a
 * message about a full disk would send staff looking for space.
 */
final class DiskFailure {

  /** The classes of the platform that ask the system to write or to make files. */
  private static final String CHANNELS = "sun.nio.";

  private static final String STREAM = FileOutputStream.class.getName();
  private static final String SCRATCH_FILES = "java.io.UnixFileSystem";
  private static final String SCRATCH_FILES_OF_WINDOWS = "java.io.WinNTFileSystem";

  private DiskFailure() {}

  /** Empty if the failure is of another kind. */
  static Optional<IOException> within(RuntimeException failed) {
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException found && isOfDisk(found)) {
        return Optional.of(found);
      }
    }
    return isSilent(failed)
        ? Optional.of(new IOException(failed.getMessage(), failed))
        : Optional.empty();
  }

  /** Of the list of parts, the last that it writes, the library tells only that it failed. */
  private static boolean isSilent(RuntimeException failed) {
    return failed instanceof OpenXML4JRuntimeException && failed.getCause() == null;
  }

  private static boolean isOfDisk(IOException failure) {
    return failure instanceof FileSystemException || isThrownByDisk(failure.getStackTrace());
  }

  /** The system gives a plain exception for a full disk, so only its origin tells it apart. */
  private static boolean isThrownByDisk(StackTraceElement[] trace) {
    String origin = trace.length == 0 ? "" : trace[0].getClassName();
    return origin.startsWith(CHANNELS)
        || origin.equals(STREAM)
        || origin.equals(SCRATCH_FILES)
        || origin.equals(SCRATCH_FILES_OF_WINDOWS);
  }
}
