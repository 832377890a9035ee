package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;

/// Asks whose files they are: the host's name stands in every id.
final class HostSheet extends VBox {
  HostSheet(Path path, Consumer<String> read, Runnable otherwise, Runnable cancel) {
    super(12);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(460, USE_PREF_SIZE);
    var host = new TextField(Imports.nameOf(path));
    host.setAccessibleText("Name of the host or repository");
    Runnable go = () -> read.accept(host.getText());
    getChildren().addAll(Labels.of("Whose files are these?", "title"),
        Labels.wrapping(path.toString(), "code-small", "quiet"),
        Labels.wrapping(
            "The name of the host, or of the repository. It stands in every id, so keep it the same next time.",
            "quiet"),
        host, SheetFields.foot(otherwise, cancel, Buttons.main("Read them", go)));
  }
}
