package org.portolan.model.inventory;

import java.time.Instant;
import org.portolan.model.intake.ImportReport;

/// A stored import: what was read, and when.
///
/// @param number counts the imports of a workspace from 1
public record Intake(long number, Instant at, ImportReport report) {}
