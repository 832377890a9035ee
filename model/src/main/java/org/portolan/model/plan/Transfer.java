package org.portolan.model.plan;

import java.time.Duration;
import java.util.Optional;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.unit.TransferRate;

/// How long an item's data takes to get across.
///
/// @param rate           effective; empty while the bandwidth is not known
/// @param recommendation what to do when it does not fit the window; empty when it fits
public record Transfer(ItemId item, ByteCount size, Optional<TransferRate> rate, Optional<Duration> takes,
    boolean fits, String recommendation) {}
