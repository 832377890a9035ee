package org.portolan.model.manifest.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.yaml.YamlFile;

/// A manifest on disk, as this program last read or wrote it.
public record ManifestFile(YamlFile file, ManifestReading reading) {
  /// Reads it; mistakes in it are part of the reading.
  ///
  /// @throws ProblemException when there is no such file, or it cannot be read at all
  public static ManifestFile read(Path path) throws ProblemException {
    var file = YamlFile.read(path);
    return new ManifestFile(file, ManifestText.read(String.valueOf(path.getFileName()), file.text()));
  }

  /// Writes the first text of a new manifest, and beside it the schema that editors look for.
  ///
  /// @throws ProblemException when there is a file already, or it cannot be written
  public static ManifestFile create(Path path, ManifestText text) throws ProblemException {
    var file = new ManifestFile(YamlFile.absent(path), new ManifestReading.Readable(text)).save(text);
    var schema = path.resolveSibling(ManifestText.SCHEMA_FILE);
    if (Files.notExists(schema)) {
      YamlFile.absent(schema).save(ManifestText.schema());
    }
    return file;
  }

  /// Writes another text in place of the one that was read; a file with mistakes in it is never overwritten.
  ///
  /// @throws ProblemException when the file is not the one that was read any more, or cannot be written
  public ManifestFile save(ManifestText text) throws ProblemException {
    text();
    return new ManifestFile(file.save(text.text()), new ManifestReading.Readable(text));
  }

  /// Writes what was decided into the file, and leaves the rest of it as it is. What somebody else has written into it
  /// since it was read stays, decisions and comments alike; the text afterwards holds both. Nothing is written where
  /// the file says so already.
  ///
  /// @param wanted made of what this file said when it was read
  /// @throws ProblemException when both changed the same thing, the file has mistakes, or it cannot be written
  public ManifestFile saying(Manifest wanted) throws ProblemException {
    var before = text();
    if (file.isCurrent()) {
      return before.manifest().equals(wanted) ? this : save(before.saying(wanted));
    }
    var theirs = read(file.path());
    var both = ManifestText.merged(before.manifest(), wanted, theirs.text().manifest());
    if (both.isEmpty()) {
      return save(before.saying(wanted));
    }
    return theirs.text().manifest().equals(both.get()) ? theirs : theirs.save(theirs.text().saying(both.get()));
  }

  private ManifestText text() throws ProblemException {
    return switch (reading) {
      case ManifestReading.Readable(var text) -> text;
      case ManifestReading.Unreadable(_, var problems) -> throw problems.getFirst().asException();
    };
  }
}
