package org.portolan.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// One reader of text, and how bytes that somebody made up get there. A new one is one line in [FuzzTargets].
interface FuzzTarget {
  /// Short, for choosing it on the command line: `perl`.
  String name();

  /// What to begin with: the bytes that stand for a good file, empty where the file is none for this reader.
  Optional<byte[]> seed(Path file, byte[] content);

  /// Returns, whatever it is given; a problem that the user would be told counts as returning.
  ///
  /// @param scratch a folder that is this reader's own
  void read(byte[] input, Path scratch) throws IOException;
}
