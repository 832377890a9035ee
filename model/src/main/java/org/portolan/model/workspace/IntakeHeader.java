package org.portolan.model.workspace;

import java.time.Instant;
import org.portolan.model.intake.Source;

/// An import in the store, without what it brought.
///
/// @param complete false when it broke off, and so counts for nothing but what it could not read
public record IntakeHeader(long number, Instant at, Source source, boolean complete) {}
