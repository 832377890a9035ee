package org.portolan.app.map;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.portolan.app.fx.Labels;
import org.portolan.model.asset.Dependency;
import org.portolan.model.survey.Survey;

/// The map as a table, for those who would rather read, and for screen readers.
final class DependencyTable extends TableView<Dependency> {
  DependencyTable(MapViewModel model) {
    setFixedCellSize(28);
    setAccessibleText("Dependencies as a table");
    setPlaceholder(Labels.of("No dependency is let through by the filters.", "quiet"));
    column("What needs", 330, one -> one.from().value());
    column("How", 120, one -> one.kind().word().replace('-', ' '));
    column("What is needed", 300, one -> one.to().value());
    column("Known", 90, one -> one.standing().word());
    column("Confidence", 90, one -> one.confidence().toString());
    column("Evidence", 260, one -> one.evidence().getFirst().place().toString());
    getSelectionModel().selectedItemProperty().subscribe(one -> {
      if (one != null) {
        model.select(new Selection.OfAsset(one.from()));
      }
    });
  }

  private void column(String name, double width, Function<Dependency, String> text) {
    var column = new TableColumn<Dependency, String>(name);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    getColumns().add(column);
  }

  void show(Survey survey, MapOptions options) {
    var request = ChartRequests.of(survey, options);
    var inventory = survey.inventory();
    List<Dependency> shown = inventory.dependencies().stream().filter(request.arrows())
        .filter(one -> inventory.asset(one.from()).filter(request.assets()).isPresent()
            && inventory.asset(one.to()).filter(request.assets()).isPresent())
        .toList();
    setItems(FXCollections.observableArrayList(shown));
  }
}
