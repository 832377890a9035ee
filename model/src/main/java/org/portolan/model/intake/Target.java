package org.portolan.model.intake;

import java.util.List;
import org.portolan.model.asset.AssetId;

/// What a fact is about, in the words of its source. `inventory` finds the asset that is meant, over all sources.
public sealed interface Target {

  /// An asset that the same source describes.
  record Known(AssetId id) implements Target {}

  /// A database, as whoever connects to it names it.
  ///
  /// @param seenFrom the host that the connection is made from; `localhost` and `/etc/hosts` mean that host's
  /// @param host     name or address as written; empty for a local socket or where it is not said
  /// @param port     0 where it is not said
  /// @param database empty where it is not said (the server as such is meant)
  record Database(Engine engine, String seenFrom, String host, int port, String database) implements Target {
    /// A table of it, as it is written: `finance.ledger`, or `ledger` where the search path finds it.
    public Relation table(String written) {
      int dot = written.lastIndexOf('.');
      return new Relation(this, dot < 0 ? "" : written.substring(0, dot), written.substring(dot + 1), List.of());
    }
  }

  /// A table or view as a statement names it.
  ///
  /// @param schema     empty where the statement leaves it to the search path
  /// @param searchPath schemas that the session itself set, in order; empty: the database's own default
  record Relation(Database in, String schema, String name, List<String> searchPath) implements Target {
    public Relation {
      searchPath = List.copyOf(searchPath);
    }
  }

  /// A routine as a statement calls it.
  record Routine(Database in, String schema, String name) implements Target {}

  /// A trigger, or a rule of PostgreSQL, as a file defines it.
  record Trigger(Relation on, String name) implements Target {}

  /// A host by name or address, as seen from another.
  record Host(String seenFrom, String name) implements Target {}

  /// A URL, mail address, file drop or anything else outside.
  ///
  /// @param scheme `ftp`, `sftp`, `https`, `mailto`, `rsync`, `ssh`, `smb`
  record Endpoint(String scheme, String address) implements Target {}
}
