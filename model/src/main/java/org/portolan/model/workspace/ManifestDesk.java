package org.portolan.model.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.file.ManifestFile;
import org.portolan.model.manifest.file.ManifestReading;
import org.portolan.model.problem.ProblemException;

/// The manifest's file as it was last read, so that saving changes only what is meant and notices what others changed.
final class ManifestDesk {
  private final Path path;
  private Optional<ManifestFile> last = Optional.empty();

  ManifestDesk(Path path) {
    this.path = path;
  }

  synchronized ManifestReading read() throws ProblemException {
    var file = ManifestFile.read(path);
    last = Optional.of(file);
    return file.reading();
  }

  synchronized void save(Manifest manifest) throws ProblemException {
    var file = last.isPresent() ? last.get() : ManifestFile.read(path);
    last = Optional.of(switch (file.reading()) {
      case ManifestReading.Readable(var text) -> file.save(text.saying(manifest));
      case ManifestReading.Unreadable(_, var problems) -> throw problems.getFirst().asException();
    });
  }
}
