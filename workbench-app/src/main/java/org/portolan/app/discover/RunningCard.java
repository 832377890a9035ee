package org.portolan.app.discover;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.job.Job;
import org.portolan.icons.Icon;

/// An import under way: what is being read, how far, and a way to stop it.
final class RunningCard extends VBox {
  RunningCard(Job job) {
    super(8);
    getStyleClass().addAll("card", "running");
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(job.part());
    bar.setAccessibleText(job.name());
    bar.setFocusTraversable(false);
    var what = Labels.of(job.what());
    what.setMinWidth(0);
    var share = Labels.code("");
    share.setMinWidth(USE_PREF_SIZE);
    share.textProperty().bind(job.part().map(part -> part.doubleValue() < 0 ? ""
        : Math.round(part.doubleValue() * 100) + " %"));
    getChildren().addAll(Boxes.row(10, new IconView(Icon.DISCOVER), Labels.heading(job.name())), Boxes.grow(),
        Boxes.row(8, what, Boxes.grow(), share), bar,
        Boxes.row(8, Boxes.grow(), cancel(job)));
  }

  /// What reads a large file stops at its end.
  private static Button cancel(Job job) {
    var cancel = Buttons.plain("Cancel", job::cancel);
    cancel.disableProperty().bind(job.stopping());
    cancel.textProperty().bind(job.stopping().map(stopping -> stopping ? "Stopping…" : "Cancel"));
    return cancel;
  }
}
