package org.portolan.model.manifest;

import java.time.LocalDate;
import java.util.Optional;

/// What carries a dependency across a wave boundary for a while.
///
/// @param from an asset pattern or item on the side that needs
/// @param to   an asset pattern or item on the side that is needed
public record Bridge(String from, String to, String how, String owner, Optional<LocalDate> removeOn) {}
