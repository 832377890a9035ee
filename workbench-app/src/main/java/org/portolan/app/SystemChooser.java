package org.portolan.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.portolan.app.fx.PathChooser;

/// The system's own dialogs.
record SystemChooser(Window over) implements PathChooser {

  @Override
  public Optional<Path> folder(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(over)).map(File::toPath);
  }

  @Override
  public Optional<Path> file(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath);
  }
}
