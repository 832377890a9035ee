package org.portolan.model.logbook;

import java.nio.file.Path;
import java.util.List;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.yaml.YamlFile;

/// A logbook on disk, as this program last read or wrote it.
public record LogbookFile(YamlFile file, LogbookReading reading) {

  /// Reads it; mistakes in it are part of the reading.
  ///
  /// @throws ProblemException when there is no such file, or it cannot be read at all
  public static LogbookFile read(Path path) throws ProblemException {
    var file = YamlFile.read(path);
    return new LogbookFile(file, LogbookText.read(String.valueOf(path.getFileName()), file.text()));
  }

  /// Writes a logbook in which nothing has happened yet.
  ///
  /// @throws ProblemException when there is a file already, or it cannot be written
  public static LogbookFile create(Path path) throws ProblemException {
    var text = LogbookText.fresh(String.valueOf(path.getFileName()));
    return new LogbookFile(YamlFile.absent(path).save(text.text()), new LogbookReading.Readable(text));
  }

  /// Adds an entry behind all that others have added meanwhile; a file with mistakes in it is never overwritten.
  ///
  /// @throws ProblemException when it has mistakes or cannot be written
  public LogbookFile add(Entry entry) throws ProblemException {
    return add(List.of(entry));
  }

  /// Adds several, all or none.
  public LogbookFile add(List<Entry> entries) throws ProblemException {
    return file.isCurrent() ? added(entries) : read(file.path()).added(entries);
  }

  private LogbookFile added(List<Entry> entries) throws ProblemException {
    return switch (reading) {
      case LogbookReading.Readable(var text) -> {
        var longer = text.with(entries);
        yield new LogbookFile(file.save(longer.text()), new LogbookReading.Readable(longer));
      }
      case LogbookReading.Unreadable(_, var problems) -> throw problems.getFirst().asException();
    };
  }
}
