package org.portolan.importers.script.code;

import java.util.List;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.model.intake.UnreadKind;

/// A file of a program, parsed.
///
/// @param troubles lines that could not be understood
public record Module(String path, Node body, List<Trouble> troubles) {
  private static final int MOST_TOLD = 20;

  public record Trouble(int line, String reason) {}

  /// Counts the lines as not read.
  ///
  /// @param language as people call it
  public void tellTroubles(Run run, String language) {
    troubles.stream().limit(MOST_TOLD).forEach(trouble -> run.unread(new Place(path, trouble.line()),
        UnreadKind.UNPARSED, language + " not understood here: " + trouble.reason()));
  }
}
