package org.portolan.model.intake;

import org.portolan.model.asset.Asset;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.problem.Location;

/// One thing that a source says.
public sealed interface Fact {

  /// This asset is there (or, with the attribute `missing`, is named and is not there).
  record Found(Asset asset) implements Fact {}

  /// *From* needs *to*.
  ///
  /// @param name the constraint's name and the like; empty where it has none
  record Needs(Target from, Target to, DependencyKind kind, String name, Evidence evidence) implements Fact {}

  /// On `seenFrom`, `name` means `address` (a line of its `/etc/hosts`, an ssh tunnel, an alias of the database).
  ///
  /// @param seenFrom the host where that holds; empty where it holds everywhere
  record Alias(String seenFrom, String name, String address, Location place) implements Fact {}

  /// A database that was read is the one that is reached at `host:port/database`.
  ///
  /// @param source the database's name in its asset ids
  record Reached(String source, Engine engine, String host, int port, String database) implements Fact {}

  /// Jobs of the operating system itself that were folded away, and how many.
  record Folded(String host, String what, int count) implements Fact {}
}
