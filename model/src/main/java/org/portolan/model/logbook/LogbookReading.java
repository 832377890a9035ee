package org.portolan.model.logbook;

import java.util.List;
import org.portolan.model.problem.Problem;

/// What came of reading a logbook.
public sealed interface LogbookReading {

  @SuppressWarnings("JavaLangClash") // always written with its interface before it
  record Readable(LogbookText text) implements LogbookReading {}

  /// Everything that has to be mended first, in the order of the file; never empty.
  record Unreadable(String text, List<Problem> problems) implements LogbookReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
