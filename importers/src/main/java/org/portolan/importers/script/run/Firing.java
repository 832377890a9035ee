package org.portolan.importers.script.run;

import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Something that a trigger does whenever it fires, whoever changes the rows.
///
/// @param certainty in (0, 1]: how sure it is, once it fires
public record Firing(Target.Trigger by, DependencyKind kind, Target to, Place place, double certainty) {}
