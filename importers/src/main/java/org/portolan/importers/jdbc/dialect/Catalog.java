package org.portolan.importers.jdbc.dialect;

import java.util.Locale;

/// What there is to ask a database, in the order it is asked, and the columns in which each query answers.
///
/// Every query may name `db` where one server holds several databases. Where a line ends in `…`, further columns become
/// attributes of the asset under their own names; empty values are left out.
public enum Catalog {
  /// `database, login, grantee, superuser, version, address, port, …`; one row, asked before anything else; `grantee` is
  /// the login as a GRANT spells it.
  SERVER,
  /// `schema, …`; all that are not the system's own.
  SCHEMAS,
  /// `schema, name, number`; objects that another session has locked, asked again when a query ran into a lock.
  LOCKED,
  /// `catalog, reason, remedy`; what this login may not see, with the command that would let it. The `kind` is `absent`
  /// where nobody may see it, because the engine does not tell.
  UNSEEN,
  /// `…` of the database: settings that its new place has to match, limits, who may connect.
  SETTINGS,
  /// `schema, name, kind, …`; tables, views and sequences.
  RELATIONS,
  /// `schema, relation, column, type, nullable`; in the order of the columns.
  COLUMNS,
  /// `schema, relation, key, says, columns`; `key` is the attribute they are added to.
  KEYS,
  /// `schema, relation, says`.
  INDEXES,
  /// `schema, name, bytes`.
  SIZES,
  /// `schema, name, definition`; the statement of each view.
  DEFINITIONS,
  /// `schema, name, arguments, body, …`.
  ROUTINES,
  /// `schema, relation, name, timing, events, routine_schema, routine_name, routine_arguments, body, …`; where `fires_on`
  /// is `database`, the relation stands for the event.
  TRIGGERS,
  /// `name, …`.
  ROLES,
  /// `name, engine, host, port, database, …`; other databases that this one reaches. `replicates` is `from` where its
  /// changes come here, and `to` where ours go there.
  LINKS,
  /// `name, schedule, zone, command, in-database, on-host, shell-command, …`.
  JOBS,
  /// `from_kind, from_schema, from_name, from_part, kind, to_kind, to_schema, to_name, to_part, name, text`.
  ARROWS,
  /// `captured_at, database, …`; who is connected right now, under the names that the engine gives its columns. Asked only
  /// where somebody wants to see it.
  SESSIONS,
  /// `captured_at, query, …`; what ran since the statistics were last reset. Asked only where somebody wants to see it.
  STATEMENTS,
  /// `user, host, total_connections`; who ever came since the server started. Asked only where somebody wants to see it.
  ACCOUNTS;

  /// Whether it says what there is, and not what happens.
  public boolean isDescription() {
    return this != SESSIONS && this != STATEMENTS && this != ACCOUNTS;
  }

  /// The name of its `.sql` file without ending, unless the dialect's YAML file lists others.
  String file() {
    return name().toLowerCase(Locale.ROOT);
  }
}
