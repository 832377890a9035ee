/// The first questions about a plan: whether this method is right, and what can be said of scope and dates.
@NullMarked
package org.portolan.app.start;

import org.jspecify.annotations.NullMarked;
