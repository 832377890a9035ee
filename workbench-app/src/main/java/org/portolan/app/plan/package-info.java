/// The place Plan: phases, gates and tasks along the calendar, and what does not fit.
@NullMarked
package org.portolan.app.plan;

import org.jspecify.annotations.NullMarked;
