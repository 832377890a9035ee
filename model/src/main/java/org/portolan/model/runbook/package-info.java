/// The night, forwards and backwards: steps with person, time, check and undo, and the last moment to decide.
@NullMarked
package org.portolan.model.runbook;

import org.jspecify.annotations.NullMarked;
