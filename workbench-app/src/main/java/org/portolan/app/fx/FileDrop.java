package org.portolan.app.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Files and folders that are dropped on a part of the window.
public final class FileDrop {
  private FileDrop() {}

  /// @param welcome asked while something hovers
  public static void on(Node node, BooleanSupplier welcome, Consumer<List<Path>> take) {
    node.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles() && welcome.getAsBoolean()) {
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
      }
    });
    node.setOnDragDropped(event -> {
      var paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      event.setDropCompleted(!paths.isEmpty());
      event.consume();
      take.accept(paths);
    });
  }
}
