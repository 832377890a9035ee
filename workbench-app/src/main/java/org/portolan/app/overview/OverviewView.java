package org.portolan.app.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Columns;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// Readiness at a glance: one sentence, the figures, the worst findings with their remedy, gates, what comes next.
public final class OverviewView extends BorderPane {

  private static final double WIDEST_HEADLINE = 900;
  private static final double NARROWEST_FIGURE = 190;
  private static final int MOST_TASKS = 5;

  private final OverviewViewModel model;
  private final VBox page = new VBox();

  public OverviewView(OverviewViewModel model) {
    this.model = model;
    getStylesheets().add(OverviewView.class.getResource("overview.css").toExternalForm());
    getStyleClass().add("overview");
    Boxes.padded(page, 20, 32, 24, 32);
    setCenter(Boxes.scrolling(page));
    model.overview().subscribe(this::show);
  }

  private void show(Overview overview) {
    var headline = Labels.headline(overview.headline());
    headline.setMaxWidth(WIDEST_HEADLINE);
    page.getChildren().setAll(headline);
    if (overview.empty()) {
      var row = Boxes.row(16);
      model.paths().addSource().ifPresent(way -> row.getChildren().add(Buttons.main(Icon.ADD, "Add a source", way)));
      model.paths().openSample()
          .ifPresent(way -> row.getChildren().add(Buttons.link("Or look at the sample first", way)));
      page.getChildren().add(Boxes.padded(row, 16, 0, 0, 0));
      return;
    }
    if (!overview.dated()) {
      model.paths().setWindow().ifPresent(way -> page.getChildren()
          .add(Boxes.padded(Boxes.row(0, Buttons.plain(Icon.FLAG, "Set the window", way)), 12, 0, 0, 0)));
    }
    page.getChildren().add(Boxes.padded(new VBox(figures(overview.figures())), 16, 0, 0, 0));
    page.getChildren().add(section(new ConcernList(overview.concerns(), model)));
    if (!overview.phases().isEmpty()) {
      page.getChildren().add(section(new GateLine(overview.phases(), overview.today())));
    }
    var below = new Columns(360, 2, 40, 18);
    if (!overview.tasks().isEmpty()) {
      below.getChildren().add(new TaskList(overview.tasks(), MOST_TASKS, model.paths().showPlan()));
    }
    if (!overview.unread().isEmpty()) {
      below.getChildren().add(new UnreadList(overview.unread(), MOST_TASKS, model.paths().showUnread()));
    }
    page.getChildren().add(section(below));
  }

  private static Node figures(List<Figure> figures) {
    var columns = new Columns(NARROWEST_FIGURE, 6, 0, 0);
    columns.getStyleClass().add("figures");
    figures.forEach(figure -> columns.getChildren().add(new FigureBox(figure)));
    return columns;
  }

  private static Node section(Node content) {
    var box = Boxes.column(0, content);
    return Boxes.padded(box, 18, 0, 0, 0);
  }
}
