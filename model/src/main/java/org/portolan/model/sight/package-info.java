/// What was seen to happen, held against what is declared and written; and what nobody could have seen.
@NullMarked
package org.portolan.model.sight;

import org.jspecify.annotations.NullMarked;
