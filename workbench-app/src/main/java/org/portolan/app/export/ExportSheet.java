package org.portolan.app.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.document.export.ExportFormat;
import org.portolan.app.export.ExportViewModel.State;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Columns;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.job.Job;
import org.portolan.app.problem.ProblemCard;
import org.portolan.icons.Icon;

/// Asks in which formats and where the documents are written, and says what was written.
public final class ExportSheet extends VBox {

  private static final double WIDTH = 600;

  private final ExportViewModel model;
  private final Supplier<Optional<Path>> chooseFolder;
  private final Consumer<Path> openFolder;
  private final Runnable close;
  private final VBox below = Boxes.column(12);

  /// @param chooseFolder asks the user; empty when the user thought better of it
  /// @param openFolder   shows a folder in the system's own window
  public ExportSheet(ExportViewModel model, Supplier<Optional<Path>> chooseFolder, Consumer<Path> openFolder,
      Runnable close) {
    super(18);
    this.model = model;
    this.chooseFolder = chooseFolder;
    this.openFolder = openFolder;
    this.close = close;
    getStyleClass().add("over-window");
    Boxes.padded(this, 20, 24, 20, 24);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    getChildren().addAll(
        Boxes.row(8, Labels.of("Export", "title"), Boxes.grow(), Buttons.icon(Icon.CLOSE, "Close", close)),
        documents(), formats(), folder(), below);
    model.state().subscribe(this::show);
  }

  private Node documents() {
    var titles = new Columns(250, 2, 16, 4);
    model.titles()
        .forEach(title -> titles.getChildren().add(Boxes.row(8, new IconView(Icon.SCRIPT), Labels.of(title))));
    return Boxes.column(8, Labels.heading("Documents"), titles);
  }

  private Node formats() {
    var box = Boxes.column(8, Labels.heading("Formats"));
    for (var format : ExportFormat.values()) {
      var check = new CheckBox(words(format));
      check.setSelected(model.formats().get().contains(format));
      check.selectedProperty().addListener((_, _, now) -> model.choose(format, now));
      box.getChildren().add(check);
    }
    return box;
  }

  private static String words(ExportFormat format) {
    return switch (format) {
      case HTML -> "Web pages that open anywhere and print well (HTML)";
      case MD -> "Text for wikis and pull requests (Markdown)";
      case ICS -> "The communication schedule as a calendar (ICS)";
    };
  }

  private Node folder() {
    var field = new TextField();
    field.textProperty().bindBidirectional(model.folder());
    field.setAccessibleText("Folder");
    field.getStyleClass().add("code");
    var choose = Buttons.plain("Choose", () -> chooseFolder.get().map(Path::toString).ifPresent(model.folder()::set));
    return Boxes.column(8, Labels.heading("Folder"), Boxes.row(8, Boxes.growing(field), choose));
  }

  private void show(State state) {
    switch (state) {
      case State.Ready() -> below.getChildren().setAll(foot());
      case State.Writing(var job) -> below.getChildren().setAll(progress(job));
      case State.Written(var folder, var files) -> below.getChildren().setAll(written(folder, files.size()), foot());
      case State.NotWritten(var problem) ->
          below.getChildren().setAll(new ProblemCard(problem, () -> show(new State.Ready())), foot());
    }
  }

  private Node foot() {
    var write = Buttons.main("Write the documents", model::write);
    write.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.possible(), model.formats(), model.folder()));
    return Boxes.row(8, Labels.note("Files of the same names are replaced."), Boxes.grow(),
        Buttons.plain("Close", close), write);
  }

  private static Node progress(Job job) {
    var bar = new ProgressBar();
    bar.progressProperty().bind(job.part());
    bar.setAccessibleText("Progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    var what = Labels.of(job.what(), "note", "quiet");
    return Boxes.row(12, Boxes.growing(Boxes.column(6, what, bar)), Buttons.plain("Cancel", job::cancel));
  }

  private Node written(Path folder, int files) {
    var text = Labels.wrapping(files + (files == 1 ? " file is" : " files are") + " in " + folder);
    text.setMaxWidth(Double.MAX_VALUE);
    return Boxes.row(10, new IconView(Icon.CHECK).styled("good"), Boxes.growing(text),
        Buttons.plain("Open the folder", () -> openFolder.accept(folder)));
  }
}
