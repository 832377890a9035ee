/// Everything that is true without a window: what was found, what was decided, and what follows.
@NullMarked
package org.portolan.model;

import org.jspecify.annotations.NullMarked;
