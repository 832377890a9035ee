/// What the rows of live tables look like means for the plan: what has to be cleaned up, what takes longer, what does
/// not fit where it goes.
@NullMarked
package org.portolan.model.quality;

import org.jspecify.annotations.NullMarked;
