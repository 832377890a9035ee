package org.portolan.app.manifest;

import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Labels;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.LatestOnly;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.file.LineRange;
import org.portolan.model.manifest.file.ManifestFile;
import org.portolan.model.manifest.file.ManifestReading;

/// The file as it is on disk, with the lines of the selected item marked.
final class YamlPane extends BorderPane {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Session session;
  private final LatestOnly<ManifestFile> reading;
  private final ListView<String> lines = new ListView<>();
  private Optional<ItemId> item = Optional.empty();
  private Optional<ManifestReading> shown = Optional.empty();
  private Optional<LineRange> marked = Optional.empty();

  YamlPane(Session session, JobRunner jobs) {
    this.session = session;
    this.reading = new LatestOnly<>(jobs, "Reading the manifest's text");
    getStyleClass().add("yaml");
    setPrefWidth(336);
    setMinWidth(240);
    setTop(Boxes.padded(Boxes.row(8, Labels.of("manifest.yaml", "code"), Labels.note("as saved")), 10, 12, 10, 12));
    lines.setFixedCellSize(20);
    lines.setAccessibleText("Text of manifest.yaml");
    lines.setCellFactory(_ -> new Line());
    setCenter(lines);
    session.saved().subscribe(_ -> read());
    session.store().subscribe(_ -> read());
  }

  void mark(Optional<ItemId> newItem) {
    item = newItem;
    find();
  }

  private void read() {
    session.store().get()
        .ifPresent(store -> reading.start(_ -> ManifestFile.read(store.folder().resolve("manifest.yaml")), outcome -> {
          if (outcome instanceof Outcome.Done<ManifestFile>(var file)) {
            show(file);
          }
        }));
  }

  private void show(ManifestFile file) {
    shown = Optional.of(file.reading());
    var read = file.file().text().lines().toList();
    if (!read.equals(lines.getItems())) {
      lines.setItems(FXCollections.observableArrayList(read));
    }
    find();
  }

  /// The lines of the selected item; in a file with mistakes the line of the first one.
  private void find() {
    marked = shown.flatMap(reading -> switch (reading) {
      case ManifestReading.Readable(var text) -> item.flatMap(text::linesOf);
      case ManifestReading.Unreadable(_, var problems) ->
          Optional.of(new LineRange(problems.getFirst().place().line(), problems.getFirst().place().line()));
    });
    lines.refresh();
    marked.ifPresent(range -> lines.scrollTo(Math.max(0, range.first() - 5)));
  }

  private final class Line extends ListCell<String> {
    private final Label number = Labels.of("", "code-small", "quiet");

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      boolean within = !empty && marked.filter(range -> range.contains(getIndex() + 1)).isPresent();
      pseudoClassStateChanged(MARKED, within);
      if (empty) {
        setText(null);
        setGraphic(null);
      } else {
        number.setText(String.format(Locale.ROOT, "%4d ", getIndex() + 1));
        setGraphic(number);
        setText(line);
      }
    }
  }
}
