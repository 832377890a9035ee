/// Numbers with their units.
@NullMarked
package org.portolan.model.unit;

import org.jspecify.annotations.NullMarked;
