/// What importers say: facts with evidence, and what they could not read.
@NullMarked
package org.portolan.model.intake;

import org.jspecify.annotations.NullMarked;
