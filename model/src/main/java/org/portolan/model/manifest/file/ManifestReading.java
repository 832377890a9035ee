package org.portolan.model.manifest.file;

import java.util.List;
import org.portolan.model.problem.Problem;

/// What came of reading a manifest.
public sealed interface ManifestReading {

  @SuppressWarnings("JavaLangClash") // always written with its interface before it
  record Readable(ManifestText text) implements ManifestReading {}

  /// Everything that has to be mended first, in the order of the file; never empty.
  record Unreadable(String text, List<Problem> problems) implements ManifestReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
