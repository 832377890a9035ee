/// Silent dependencies: what touches something that moves, and nobody said what happens to it.
@NullMarked
package org.portolan.model.silent;

import org.jspecify.annotations.NullMarked;
