package org.portolan.importers.observed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.portolan.importers.text.Secrets;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads one file in which something was seen to happen: a session list, statistics, a log, a list of sockets; packed
/// with gzip or not, of any size.
///
/// @param kind empty: recognised by the first lines
public record ObservedImporter(Path file, Optional<ObservedKind> kind, Viewpoint viewpoint) implements Importer {
  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    try (var counted = new CountedInput(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        var text = new InputStreamReader(unpacked(counted), charset(file))) {
      var record = new Record(name(), text, progress, counted::count, Files.size(file));
      var head = record.head();
      var found = kind.or(() -> ObservedKind.of(head)).orElseThrow(() -> unknown().asException());
      var ledger = new Ledger(viewpoint);
      progress.at("Reading " + name(), 0, Files.size(file));
      found.reader(head).read(record, ledger);
      var facts = new SeenFacts(ledger, name());
      return new ImportReport(
          new Source(name(), SourceKind.OBSERVED, Secrets.mask(file.toString()), Windows.title(found, ledger)),
          facts.facts(progress), List.of(new ReadPlace(name(), "observed")), facts.unread(record.cut()), true);
    } catch (IOException broken) {
      throw new ProblemException(problem(broken), broken);
    }
  }

  /// The same file of two hosts is two sources, and each day's log is one of its own.
  private String name() {
    var plain = String.valueOf(file.getFileName());
    return viewpoint.host().isEmpty() ? plain : plain + " of " + viewpoint.host();
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    stream.mark(2);
    var magic = stream.readNBytes(2);
    stream.reset();
    boolean packed = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
    return packed ? new GZIPInputStream(stream, 1 << 16) : stream;
  }

  /// What PowerShell writes with `>` is UTF-16.
  private static Charset charset(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      var mark = stream.readNBytes(2);
      return mark.length == 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE ? StandardCharsets.UTF_16LE
          : StandardCharsets.UTF_8;
    }
  }

  private Problem unknown() {
    var words = Arrays.stream(ObservedKind.values()).map(ObservedKind::word).collect(Collectors.joining(", "));
    return Problem.of("observed-kind", Location.of(file.toString()), "Nothing was imported from " + file,
        "Its first lines are of no kind that is known here", "Say what it is: --kind, one of " + words,
        "A list needs its header line; a log its lines from the beginning of an entry");
  }

  private Problem problem(IOException broken) {
    var place = Location.of(file.toString());
    var summary = "Nothing was imported from " + file;
    return switch (broken) {
      case NoSuchFileException _ ->
          Problem.of("observed-absent", place, summary, "There is no such file.", "Check the path");
      case AccessDeniedException _ ->
          Problem.of("observed-forbidden", place, summary, "You may not read it with this account.",
              "chmod u+r " + file);
      default -> Problem.of("observed-unreadable", place, summary, "It could not be read: " + broken.getMessage(),
          "Copy the file again");
    };
  }
}
