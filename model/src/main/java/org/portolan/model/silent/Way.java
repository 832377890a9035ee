package org.portolan.model.silent;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;

/// How a dependant comes to whatever does the work for it: the job's arrow to its script, that script's to the next.
///
/// @param arrows     in order of reach; empty where the dependant does the work itself
/// @param confidence every arrow must hold
record Way(AssetId dependant, List<Dependency> arrows, Confidence confidence) {
  static Way of(AssetId itself) {
    return new Way(itself, List.of(), Confidence.CERTAIN);
  }

  /// The same way, one caller further up.
  Way calledBy(AssetId caller, Dependency call) {
    return new Way(caller, Stream.concat(Stream.of(call), arrows.stream()).toList(),
        call.confidence().then(confidence));
  }
}
