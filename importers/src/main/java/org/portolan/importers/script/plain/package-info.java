/// Languages that are not followed call by call: their strings are read for statements, connections and commands, with
/// less certainty, and what was not followed is said.
@NullMarked
package org.portolan.importers.script.plain;

import org.jspecify.annotations.NullMarked;
