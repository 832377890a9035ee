package org.portolan.importers.script.run;

import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Something that happens in a database by itself, whoever causes it: what a trigger does when rows change, and what a
/// view reads when it is asked.
///
/// @param by        the trigger or view
/// @param certainty in (0, 1]: how sure it is, once it is caused
public record Consequence(Target by, DependencyKind kind, Target to, Place place, double certainty) {}
