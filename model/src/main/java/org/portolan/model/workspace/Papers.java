package org.portolan.model.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.LogbookFile;
import org.portolan.model.logbook.LogbookReading;
import org.portolan.model.logbook.LogbookText;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.file.ManifestFile;
import org.portolan.model.manifest.file.ManifestReading;
import org.portolan.model.manifest.file.ManifestText;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Manifest and logbook as they were last read, so that saving changes only what is meant, and notices what others
/// have changed since.
final class Papers {
  static final String MANIFEST = "manifest.yaml";
  static final String LOGBOOK = "logbook.yaml";

  private ManifestFile manifest;
  private LogbookFile logbook;

  private Papers(ManifestFile manifest, LogbookFile logbook) {
    this.manifest = manifest;
    this.logbook = logbook;
  }

  static void create(Path folder, String name) throws ProblemException {
    ManifestFile.create(folder.resolve(MANIFEST), ManifestText.fresh(MANIFEST, Manifest.named(name)));
    LogbookFile.create(folder.resolve(LOGBOOK));
  }

  /// Mistakes in them are told when they are asked for.
  static Papers read(Path folder) throws ProblemException {
    return new Papers(ManifestFile.read(folder.resolve(MANIFEST)), LogbookFile.read(folder.resolve(LOGBOOK)));
  }

  static boolean areAt(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST));
  }

  synchronized ManifestText manifest() throws ProblemException {
    return switch (manifest.reading()) {
      case ManifestReading.Readable(var text) -> text;
      case ManifestReading.Unreadable(_, var problems) -> throw together(problems).asException();
    };
  }

  /// What the file says afterwards: what was wanted, and what somebody else has written into it meanwhile.
  synchronized Manifest save(Manifest wanted) throws ProblemException {
    manifest(); // tells all mistakes, where there are some
    manifest = manifest.saying(wanted);
    return manifest().manifest();
  }

  synchronized LogbookText logbook() throws ProblemException {
    return switch (logbook.reading()) {
      case LogbookReading.Readable(var text) -> text;
      case LogbookReading.Unreadable(_, var problems) -> throw together(problems).asException();
    };
  }

  synchronized void add(List<Entry> entries) throws ProblemException {
    logbook = logbook.add(entries);
  }

  /// Reads again what somebody else has changed on disk; says whether anything was. While the changed manifest holds
  /// mistakes, the one that was read before stays.
  synchronized boolean reread(Path folder) throws ProblemException {
    if (manifest.file().isCurrent() && logbook.file().isCurrent()) {
      return false;
    }
    var fresh = read(folder);
    fresh.manifest();
    fresh.logbook();
    manifest = fresh.manifest;
    logbook = fresh.logbook;
    return true;
  }

  /// All mistakes of a file in one message: the first in full, the others with their places.
  private static Problem together(List<Problem> problems) {
    var first = problems.getFirst();
    if (problems.size() == 1) {
      return first;
    }
    var remedies = new ArrayList<>(first.remedies());
    problems.stream().skip(1).limit(20)
        .forEach(other -> remedies.add("Then " + other.place() + ": " + other.summary()));
    return new Problem(first.code(), first.severity(), first.place(), first.summary(), first.cause(), remedies);
  }
}
