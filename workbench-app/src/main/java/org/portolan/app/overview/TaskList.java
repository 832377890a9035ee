package org.portolan.app.overview;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.model.plan.Task;
import org.portolan.model.unit.Spoken;

/// What is to be done next, with whom and by when.
final class TaskList extends VBox {

  TaskList(List<Task> tasks, int most, Optional<Runnable> showAll) {
    var shown = tasks.subList(0, Math.min(most, tasks.size()));
    var remark = Labels.note(shown.size() + " of " + tasks.size() + ", soonest first");
    var ending = showAll.map(action -> new Node[]{Buttons.link("Open the plan", action)}).orElseGet(() -> new Node[0]);
    getChildren().add(Boxes.sectionHead(Labels.heading("Next"), remark, ending));
    shown.forEach(task -> getChildren().add(row(task)));
  }

  private static Node row(Task task) {
    var name = Labels.of(task.name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var person = Labels.of(task.person().isBlank() ? "nobody yet" : task.person(), "quiet");
    person.setMinWidth(104);
    person.setPrefWidth(104);
    var day = Labels.of(Spoken.day(task.to()), "code", "quiet");
    day.setMinWidth(56);
    return Boxes.styled(Boxes.row(8, name, person, day), "line");
  }
}
