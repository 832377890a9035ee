package org.portolan.app;

import java.nio.file.Path;
import java.util.Optional;
import org.portolan.app.fx.PathChooser;

/// A user who always thinks better of it.
record NoChooser() implements PathChooser {
  @Override
  public Optional<Path> folder(String title) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> file(String title) {
    return Optional.empty();
  }
}
