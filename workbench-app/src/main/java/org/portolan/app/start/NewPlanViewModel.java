package org.portolan.app.start;

import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.portolan.app.session.Session;
import org.portolan.model.manifest.Manifest;

/// The first questions, and what is made of the answers: one step of undo.
public final class NewPlanViewModel {

  private final Session session;
  private final ObjectProperty<Answers> answers;

  /// @param zone of the person who answers, offered where the plan names none
  public NewPlanViewModel(Session session, ZoneId zone) {
    this.session = session;
    this.answers = new SimpleObjectProperty<>(Answers.of(session.manifest().context(), zone));
  }

  public ObjectProperty<Answers> answers() {
    return answers;
  }

  /// Writes the answers into the plan; false while one cannot be used.
  public boolean keep() {
    var now = answers.get();
    if (now.complete()) {
      session.edit("Answer the first questions", manifest -> answered(manifest, now));
    }
    return now.complete();
  }

  private static Manifest answered(Manifest manifest, Answers now) {
    return manifest.with(now.on(manifest.context()));
  }
}
