package org.portolan.app.gallery;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.portolan.app.overview.OverviewView;
import org.portolan.app.overview.OverviewViewModel;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.survey.Survey;

class OverviewGalleryTest {

  @Test
  void halfDecided() {
    Gallery.show("overview", () -> view(Fernhill.survey(432)));
  }

  @Test
  void nothingFoundYet() {
    Gallery.show("overview-empty",
        () -> view(Survey.of(Fernhill.manifest(), Inventory.EMPTY, Logbook.EMPTY, Fernhill.TODAY)));
  }

  private static OverviewView view(Survey survey) {
    var paths = new OverviewViewModel.Paths(Optional.of(_ -> {}), Optional.of(_ -> {}),
        _ -> Optional.of(() -> {}), Optional.of(() -> {}), Optional.of(() -> {}), Optional.of(() -> {}), _ -> {},
        Optional.of(() -> {}), Optional.of(() -> {}));
    return new OverviewView(new OverviewViewModel(new SimpleObjectProperty<>(survey),
        new SimpleObjectProperty<>(Optional.empty()), paths));
  }
}
