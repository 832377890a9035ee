package org.portolan.app.gallery;

import java.time.Clock;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.portolan.app.desk.Contents;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.MemoryStore;
import org.portolan.app.session.Session;
import org.portolan.app.start.Fit;
import org.portolan.app.start.NewPlanSheet;
import org.portolan.app.start.NewPlanViewModel;
import org.portolan.app.start.Question;
import org.portolan.model.logbook.Logbook;

class StartGalleryTest {

  @Test
  void theFirstQuestionsWithAdviceAndAMistake() {
    Gallery.show("start", StartGalleryTest::sheet);
  }

  private static Parent sheet() {
    var session = new Session(JobRunner.immediate(), Clock.fixed(Fernhill.TODAY.toInstant(), ZoneId.of("UTC")),
        _ -> {});
    var contents = new Contents(Fernhill.manifest(), Fernhill.inventory(3), Logbook.EMPTY);
    session.open("fernhill-shop", _ -> new MemoryStore(contents), _ -> {});
    var model = new NewPlanViewModel(session, ZoneId.of("Europe/Paris"));
    model.answers().set(model.answers().get().with(Fit.SMALL).with(Question.VOLUME, "a lot"));
    var sheet = new NewPlanSheet(model, () -> {});
    StackPane.setAlignment(sheet, Pos.TOP_CENTER);
    return new StackPane(sheet);
  }
}
