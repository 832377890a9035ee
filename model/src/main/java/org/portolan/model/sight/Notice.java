package org.portolan.model.sight;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.portolan.model.asset.AssetId;

/// Who would notice that a job did not do its work, and when.
///
/// @param by    the asset that looks next; empty: nobody is known
/// @param at    when it looks; empty where that is not known, though somebody would
/// @param after how long after the failing run; empty like `at`
/// @param how   in words: `job/web1/report reads finance.ledger`, `nobody known`
public record Notice(Optional<AssetId> by, Optional<ZonedDateTime> at, Optional<Duration> after, String how) {
  public static final Notice NOBODY = new Notice(Optional.empty(), Optional.empty(), Optional.empty(), "nobody known");

  static Notice soon(AssetId by, ZonedDateTime failing, String how) {
    return new Notice(Optional.of(by), Optional.of(failing), Optional.of(Duration.ZERO), how);
  }

  static Notice at(AssetId by, ZonedDateTime at, ZonedDateTime failing, String how) {
    return new Notice(Optional.of(by), Optional.of(at), Optional.of(Duration.between(failing, at)), how);
  }

  static Notice sometime(AssetId by, String how) {
    return new Notice(Optional.of(by), Optional.empty(), Optional.empty(), how);
  }
}
