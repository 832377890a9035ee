package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// What one profile has counted so far, and what it could not.
final class ProfileNotes {
  private final ProfileRequest request;
  private final List<Fact> facts = new ArrayList<>();
  private final List<ReadPlace> read = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private boolean broken;

  ProfileNotes(ProfileRequest request) {
    this.request = request;
  }

  void facts(List<Fact> more) {
    facts.addAll(more);
  }

  void read(Asset table) {
    read.add(new ReadPlace(place(table), "profile"));
  }

  void unread(Asset table, UnreadKind kind, String reason) {
    unread.add(new Unread(Location.of(place(table)), kind, reason));
  }

  void unread(String place, String reason) {
    unread.add(new Unread(Location.of(place), UnreadKind.ABSENT, reason));
  }

  /// @param spelt the table as a GRANT names it
  void forbidden(Asset table, String spelt, String what) {
    unread.add(new Unread(Location.of(place(table)), UnreadKind.FORBIDDEN,
        "This login may not read its rows; nothing was counted" + what, "GRANT SELECT ON " + spelt + " TO "
            + (request.connection().user().isEmpty() ? "portolan" : request.connection().user()) + ";"));
  }

  void broke(String reason) {
    broken = true;
    unread(request.source() + ":connection", reason);
  }

  boolean broken() {
    return broken;
  }

  private String place(Asset table) {
    return request.source() + ":" + (table.schema().isEmpty() ? "" : table.schema() + ".") + table.name();
  }

  ImportReport report(boolean complete) {
    var source = new Source(Source.profileOf(request.source()), SourceKind.PROFILE, request.connection().address(),
        "Rows of " + request.source() + ", counted");
    return new ImportReport(source, facts, read, unread, complete && !broken);
  }
}
