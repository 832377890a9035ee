package org.portolan.app.document.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.portolan.app.document.html.HtmlDocument;
import org.portolan.app.document.ics.CalendarDocument;
import org.portolan.app.document.markdown.MarkdownDocument;
import org.portolan.app.document.set.Documents;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;

/// Writes every document in the formats that were asked for. Each file is replaced as a whole; all texts are ready
/// before the first one is written, so that a document that cannot be made leaves the older set as it was.
public final class Export {
  private Export() {}

  /// @return the files, in the order of their names
  public static List<Path> write(Survey survey, Path folder, Set<ExportFormat> formats, Progress progress)
      throws ProblemException {
    var texts = new TreeMap<String, String>();
    for (var document : Documents.of(survey)) {
      progress.at("Writing " + document.title(), texts.size(), 0);
      progress.check();
      for (var format : formats) {
        switch (format) {
          case HTML -> texts.put(document.name() + ".html", HtmlDocument.write(document));
          case MD -> texts.put(document.name() + ".md", MarkdownDocument.write(document));
          case ICS -> {}
        }
      }
    }
    if (formats.contains(ExportFormat.ICS)) {
      CalendarDocument.write(survey, Documents.written(survey).orElse(Instant.EPOCH))
          .ifPresent(text -> texts.put("communication-schedule.ics", text));
    }
    return save(folder, texts);
  }

  private static List<Path> save(Path folder, Map<String, String> texts) throws ProblemException {
    var written = new ArrayList<Path>();
    try {
      Files.createDirectories(folder);
      for (var text : texts.entrySet()) {
        var file = folder.resolve(text.getKey());
        // A temporary file of the system's own making could be read by this account only.
        var fresh = folder.resolve("." + text.getKey() + ".new");
        try {
          Files.writeString(fresh, text.getValue());
          Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(fresh);
        }
        written.add(file);
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("export-not-written", Location.of(folder.toString()),
          written.size() + " of " + texts.size() + " documents were written", e.getClass().getSimpleName() + ": "
              + e.getMessage(),
          "Name a folder in which you may write and that has room: --to DIR"), e);
    }
    return written;
  }
}
