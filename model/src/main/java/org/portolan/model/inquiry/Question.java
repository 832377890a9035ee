package org.portolan.model.inquiry;

import java.util.Optional;
import org.portolan.model.asset.AssetId;

/// One line of a question sheet.
///
/// @param subject the id of the unknown or silent dependency; the answer comes back under it
/// @param asks    what we want to know, one sentence
/// @param where   the place to look at
/// @param why     what may hang on it
/// @param about   the asset that "also writes" or "also reads" in an answer is about
public record Question(String subject, String asks, String where, String why, Optional<AssetId> about) {}
