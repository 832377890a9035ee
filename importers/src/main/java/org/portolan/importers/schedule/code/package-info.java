/// Schedules that programs write down for themselves: cut into tokens, never run.
@NullMarked
package org.portolan.importers.schedule.code;

import org.jspecify.annotations.NullMarked;
