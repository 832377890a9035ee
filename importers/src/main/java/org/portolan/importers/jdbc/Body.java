package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Target;

/// SQL that the database holds: a view's statement, a routine's body, a job's command.
///
/// @param by         whose it is
/// @param place      where it stands, in the database's own words: `information_schema.views`
/// @param db         the database it lies in, where one server holds several; empty for the connected one
/// @param searchPath where its unqualified names are looked for, in order
/// @param elsewhere  the database it runs in, where that is another one than was read
record Body(AssetId by, Kind kind, String place, String text, String db, List<String> searchPath,
    Optional<Target.Database> elsewhere) {
  Body {
    searchPath = List.copyOf(searchPath);
  }

  Body(AssetId by, Kind kind, String place, String text, String db, List<String> searchPath) {
    this(by, kind, place, text, db, searchPath, Optional.empty());
  }

  /// How it is read.
  enum Kind {
    /// A statement that the catalog has already put in order.
    VIEW,
    /// Any number of statements with control flow around them.
    ROUTINE,
    /// Statements as a client would send them.
    COMMAND
  }
}
