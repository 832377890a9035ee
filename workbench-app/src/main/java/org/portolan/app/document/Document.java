package org.portolan.app.document;

import java.util.List;
import org.portolan.model.survey.Fingerprint;

/// A document of the export, before it takes the shape of a format.
///
/// @param name   of its file, without ending: `rollback-runbook`
/// @param plan   `Shop platform migration · Fernhill`
/// @param lead   what it is for, one or two sentences
/// @param written when its newest input was written, with zone: never the clock's time, so that the same input gives
///                the same bytes
/// @param fact   the one thing that stays in sight on a screen: `Last safe abort 02:00`
/// @param ticks  whether its steps can be ticked on a screen
public record Document(String name, String plan, String title, String lead, String written, String fact,
    Fingerprint fingerprint, boolean ticks, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }
}
