/// The signs that screens and documents share: outlines as SVG path data, each with the name a screen reader says.
@NullMarked
package org.portolan.icons;

import org.jspecify.annotations.NullMarked;
