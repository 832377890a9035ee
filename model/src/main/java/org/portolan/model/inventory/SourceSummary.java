package org.portolan.model.inventory;

import java.time.Instant;
import org.portolan.model.intake.Source;

/// A source as it stands in the inventory: when it was last read completely, and what it brought.
public record SourceSummary(Source source, Instant importedAt, int assets, int dependencies, int unread) {}
