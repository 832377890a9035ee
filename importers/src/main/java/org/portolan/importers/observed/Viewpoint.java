package org.portolan.importers.observed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Where a record was made, as far as its user says; what a record says itself goes first.
///
/// @param host     the host whose log or list it is; empty where it is not said
/// @param database the database, for records that do not name one; may be empty
/// @param zone     the zone of times that are written without one
public record Viewpoint(String host, String database, ZoneId zone) {
  public static final Viewpoint UNSAID = new Viewpoint("", "", ZoneOffset.UTC);

  Target.Database database(Engine engine, String named) {
    return new Target.Database(engine, host, "", 0, named.isEmpty() ? database : named);
  }
}
