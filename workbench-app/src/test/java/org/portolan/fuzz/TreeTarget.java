package org.portolan.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.tree.Defect;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Unread;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Resolution;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// A file among others of a host, imported as a folder is. The first byte of an input says where the file lies.
///
/// @param beside other files, by path; `$PLACE` in them is the path of the one that is made up
record TreeTarget(String name, List<String> places, Map<String, String> beside) implements FuzzTarget {
  /// As long as evidence may be.
  private static final int LONGEST_EVIDENCE = 400;

  @Override
  public Optional<byte[]> seed(Path file, byte[] content) {
    return Places.like(places, file).map(place -> Places.marked(place, content));
  }

  @Override
  public void read(byte[] input, Path scratch) throws IOException {
    if (input.length == 0) {
      return;
    }
    var place = places.get(Byte.toUnsignedInt(input[0]) % places.size());
    for (var other : beside.entrySet()) {
      write(scratch.resolve(other.getKey()),
          other.getValue().replace("$PLACE", place).getBytes(StandardCharsets.UTF_8));
    }
    var file = scratch.resolve(place);
    write(file, Arrays.copyOfRange(input, 1, input.length));
    try {
      check(new FilesImporter(scratch, "web1").read(Progress.none()));
    } catch (ProblemException _) {
      // The user is told.
    } finally {
      Files.delete(file);
    }
  }

  /// The model takes in whatever an importer has found.
  private static void check(ImportReport report) {
    Resolution.of(List.of(new Intake(1, Instant.EPOCH, report)));
    report.unread().stream().filter(Defect::isTold).findFirst().ifPresent(TreeTarget::fail);
    for (var fact : report.facts()) {
      if (fact instanceof Fact.Needs needs && needs.evidence().text().length() > LONGEST_EVIDENCE) {
        throw new IllegalStateException("evidence that is too long: " + needs);
      }
    }
  }

  /// As if thrown where the mistake was made: findings that come from one place count once.
  private static void fail(Unread mistake) {
    var thrown = new IllegalStateException(mistake.toString());
    thrown.setStackTrace(new StackTraceElement[]{
        new StackTraceElement("org.portolan.importers", "mistake", mistake.reason(), 1)});
    throw thrown;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
