package org.portolan.model.silent;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;

/// The arrows by which a dependant comes to use something: the job's to its script, the script's to a table.
///
/// @param way        from the dependant to whoever uses it; shared by all that it uses there
/// @param use        the last arrow
/// @param confidence every arrow must hold
record Chain(Way way, Dependency use, Confidence confidence) {
  AssetId dependant() {
    return way.dependant();
  }

  AssetId needed() {
    return use.to();
  }

  int length() {
    return way.arrows().size() + 1;
  }

  Dependency arrow(int depth) {
    return depth < way.arrows().size() ? way.arrows().get(depth) : use;
  }

  List<Dependency> arrows() {
    return Stream.concat(way.arrows().stream(), Stream.of(use)).toList();
  }
}
