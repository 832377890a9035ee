/// What all that follows is based on: what was found, decided and happened, and what moves in which order.
@NullMarked
package org.portolan.model.basis;

import org.jspecify.annotations.NullMarked;
