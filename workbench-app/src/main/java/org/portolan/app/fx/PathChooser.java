package org.portolan.app.fx;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a folder or a file; empty when the user thought better of it.
public interface PathChooser {
  Optional<Path> folder(String title);

  Optional<Path> file(String title);
}
