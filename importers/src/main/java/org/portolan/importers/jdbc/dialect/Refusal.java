package org.portolan.importers.jdbc.dialect;

import java.util.Locale;

/// Why a database did not do what it was asked, whatever its own code for that is.
public enum Refusal {
  /// Nobody answers there, or not in time.
  UNREACHABLE,
  /// The login was not accepted.
  LOGIN,
  /// It takes a password only over an encrypted connection.
  UNENCRYPTED,
  /// There is no database of that name.
  NO_DATABASE,
  /// It is up, and takes no more sessions at the moment.
  BUSY,
  /// Another program holds the database's file.
  IN_USE,
  /// There is something of that name, and it is no database of that engine.
  UNREADABLE,
  /// The login may not see it.
  FORBIDDEN,
  /// Another session holds a lock on it.
  LOCKED,
  /// It took longer than allowed.
  TOO_SLOW,
  /// The connection ended.
  BROKEN,
  /// Anything else.
  OTHER;

  /// The word used in dialect files, such as `no-database`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
