package org.portolan.app.document.set;

import java.util.List;
import org.portolan.app.document.Document;
import org.portolan.model.survey.Survey;

/// Every document there is, in the order of the export; a new one is one line here.
public final class Documents {
  private Documents() {}

  public static List<Document> of(Survey survey) {
    return List.of(PhasePlanDocument.of(survey), ManifestDocument.of(survey), SilentDocument.of(survey),
        ForwardRunbookDocument.of(survey), RollbackRunbookDocument.of(survey), CommunicationDocument.of(survey));
  }
}
