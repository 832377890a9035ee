/// Phases with their gates, tasks with their dates, waves, and how long data takes to get across.
@NullMarked
package org.portolan.model.plan;

import org.jspecify.annotations.NullMarked;
