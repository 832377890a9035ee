package org.portolan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.portolan.app.cutover.CutoverView;
import org.portolan.app.cutover.CutoverViewModel;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.messages.MessagesView;
import org.portolan.app.plan.PlanView;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.survey.Survey;

/// A plan in which the first things are not said yet: each place that misses them leads to where they are said.
class UndatedTest {
  private final List<String> gone = new ArrayList<>();

  @Test
  void aPlaceThatMissesTheWindowAsksForIt() {
    press(survey -> new PlanView(survey, () -> {}, () -> gone.add("plan")), "Set the window");
    press(survey -> new CutoverView(new CutoverViewModel(survey), () -> {}, () -> gone.add("cutover")),
        "Set the window");
    assertEquals(List.of("plan", "cutover"), gone);
  }

  @Test
  void whereNobodyHearsOneIsLedToWhereAudiencesAreNamed() {
    press(survey -> new MessagesView(survey, () -> {}, () -> gone.add("manifest")), "Open the manifest");
    assertEquals(List.of("manifest"), gone);
  }

  private static void press(Function<ObservableValue<Survey>, Parent> make, String words) {
    var found = Fernhill.survey(432);
    var undated = Survey.of(Manifest.named("orders"), found.inventory(), found.logbook(), found.asOf());
    Screen.run(() -> {
      var view = make.apply(new SimpleObjectProperty<>(undated));
      new Scene(view, 1200, 800);
      view.applyCss();
      view.layout();
      view.lookupAll(".button").stream().map(Button.class::cast).filter(button -> button.getText().equals(words))
          .findFirst().orElseThrow(() -> new AssertionError("no button " + words)).fire();
    });
  }
}
