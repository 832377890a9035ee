package org.portolan.app.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

/// The file as it is on disk, with the lines of the selected item marked.
final class YamlPane extends BorderPane {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Session session;
  private final LatestOnly<List<String>> reading;
  private final ListView<String> lines = new ListView<>();
  private Optional<ItemId> item = Optional.empty();
  private int from = -1;
  private int to = -1;

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
        .ifPresent(store -> reading.start(_ -> text(store.folder().resolve("manifest.yaml")), outcome -> {
          if (outcome instanceof Outcome.Done<List<String>>(var read) && !read.equals(lines.getItems())) {
            lines.setItems(FXCollections.observableArrayList(read));
            find();
          }
        }));
  }

  private static List<String> text(Path file) throws org.portolan.model.problem.ProblemException {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new org.portolan.model.problem.ProblemException(Problem.of("manifest-text", Location.of(file.toString()),
          "The text of the manifest is not shown", String.valueOf(e.getMessage()),
          "Look whether the file is still there"), e);
    }
  }

  /// From the line that names the item to before the next item or the end of the list.
  private void find() {
    from = -1;
    to = -1;
    var all = lines.getItems();
    var head = item.map(id -> "- item: " + id.value()).orElse("");
    for (int i = 0; i < all.size() && !head.isEmpty(); i++) {
      var line = all.get(i).strip();
      if (from < 0 && (line.equals(head) || line.startsWith(head + " "))) {
        from = i;
        to = all.size();
      } else if (from >= 0 && (line.startsWith("- item:") || line.startsWith("#") && all.get(i).startsWith("  #")
          || !line.isEmpty() && !all.get(i).startsWith(" "))) {
        to = i;
        break;
      }
    }
    lines.refresh();
    if (from >= 0) {
      lines.scrollTo(Math.max(0, from - 4));
    }
  }

  private final class Line extends ListCell<String> {
    private final Label number = Labels.of("", "code-small", "quiet");

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      boolean marked = !empty && getIndex() >= from && getIndex() < to;
      pseudoClassStateChanged(MARKED, marked);
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
