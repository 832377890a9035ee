/// Landscapes and workspaces of any size, made up the same every time, for looking at screens and for measuring.
@NullMarked
package org.portolan.testing;

import org.jspecify.annotations.NullMarked;
