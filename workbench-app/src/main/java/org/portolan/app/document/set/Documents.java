package org.portolan.app.document.set;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portolan.app.document.Document;
import org.portolan.model.survey.Survey;

/// Every document there is, in the order of the export; a new one is one line here.
public final class Documents {
  private Documents() {}

  /// When the newest of what the documents rest on was written; empty while there is nothing.
  public static Optional<Instant> written(Survey survey) {
    return Cover.moment(survey);
  }

  public static List<Document> of(Survey survey) {
    return List.of(PhasePlanDocument.of(survey), ManifestDocument.of(survey), SilentDocument.of(survey),
        ForwardRunbookDocument.of(survey), RollbackRunbookDocument.of(survey), CommunicationDocument.of(survey));
  }
}
