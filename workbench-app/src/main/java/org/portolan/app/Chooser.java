package org.portolan.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Asks the user for a folder, with the system's own dialog.
@FunctionalInterface
interface Chooser {

  /// @param title says what the folder is for; empty when the user thought better of it
  Optional<Path> folder(String title);

  static Chooser over(Window window) {
    return title -> {
      var chooser = new DirectoryChooser();
      chooser.setTitle(title);
      return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    };
  }
}
