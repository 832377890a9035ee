package org.portolan.model.sight;

import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.problem.Location;

/// Two of three ways to know of a use disagree about it.
///
/// @param who    a role, job, script, service or client
/// @param what   the database, endpoint or table it is about
/// @param reason what is known and what is not, one sentence
public record Gap(AssetId who, AssetId what, Proof proof, String reason, List<Location> places)
    implements Comparable<Gap> {
  public Gap {
    places = List.copyOf(places);
  }

  /// How much it says that nothing was seen.
  public enum Proof {
    /// It would have shown, and did not.
    WOULD_HAVE_SHOWN,
    /// It was watched, but not long enough or not closely enough to see it.
    COULD_NOT_SHOW,
    /// It was seen: there is nothing to doubt about that.
    SEEN
  }

  @Override
  public int compareTo(Gap other) {
    int byProof = proof.compareTo(other.proof);
    int byWho = who.compareTo(other.who);
    return byProof != 0 ? byProof : byWho != 0 ? byWho : what.compareTo(other.what);
  }
}
