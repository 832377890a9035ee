/// What there is, what needs what, and why we believe it.
@NullMarked
package org.portolan.model.asset;

import org.jspecify.annotations.NullMarked;
