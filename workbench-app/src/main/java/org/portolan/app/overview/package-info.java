/// The place Overview: how far the plan is, what is worst, and what comes next.
@NullMarked
package org.portolan.app.overview;

import org.jspecify.annotations.NullMarked;
