package org.portolan.model.intake;

import java.time.Instant;
import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
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

  /// Sessions, a log or statistics of `what` were looked at over this time; half-open. Nothing is said about what ran
  /// outside of it, nor about what ran in it and left no trace there.
  ///
  /// @param continuous whether everything that happened in between shows (a log, statistics), or only what was going on
  ///                   at that very moment (a list of sessions; `from` and `until` are equal then)
  /// @param place      the file or view that shows it
  record Watched(Target what, Instant from, Instant until, boolean continuous, Location place) implements Fact {
    public Watched {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("a time ends after it begins: " + from + " to " + until);
      }
    }
  }

  /// Rows of a table were looked at, and this was counted in them. No value is ever kept.
  ///
  /// @param columns those it is about, several where they form a key; none: the table as such
  /// @param count   how many rows show it; for what is measured, the greatest length or number of digits
  /// @param of      how many rows were looked at; for [Trait#ROWS], how many there are
  record Counted(AssetId table, List<String> columns, Trait trait, long count, long of) implements Fact {
    public Counted {
      columns = List.copyOf(columns);
      if (count < 0 || of < 0) {
        throw new IllegalArgumentException("nothing is counted below none: " + count + " of " + of);
      }
    }
  }

  /// The values of one table were looked up among the keys of another.
  ///
  /// @param found in how many rows the other table has the value
  /// @param of    in how many rows there is a value at all, of those that were looked at
  record Matched(AssetId table, List<String> columns, AssetId other, List<String> keys, long found, long of)
      implements Fact {
    public Matched {
      columns = List.copyOf(columns);
      keys = List.copyOf(keys);
      if (found < 0 || found > of) {
        throw new IllegalArgumentException("no more is found than is looked for: " + found + " of " + of);
      }
    }
  }

  /// Jobs of the operating system itself that were folded away, and how many.
  record Folded(String host, String what, int count) implements Fact {}
}
