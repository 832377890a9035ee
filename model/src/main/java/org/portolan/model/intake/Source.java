package org.portolan.model.intake;

/// Where facts come from; its name stays the same when it is imported again.
///
/// @param name   unique in the workspace: the database's name, the host's name
/// @param origin where it was read, without secrets: a JDBC URL, a path
/// @param title  what people read under the name: `PostgreSQL 15.20, legacy-db-02:5432`
public record Source(String name, SourceKind kind, String origin, String title) {

  /// What the profile of a database's rows is called.
  public static String profileOf(String database) {
    return database + " profile";
  }
}
