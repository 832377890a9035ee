package org.portolan.importers.script.run;

import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Something that a process does to something else.
///
/// @param by        the script, or the job itself where its command line does it
/// @param certainty in (0, 1]
public record Touch(AssetId by, DependencyKind kind, Target to, String name, Place place, double certainty) {}
