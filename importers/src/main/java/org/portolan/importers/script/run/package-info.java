/// One launch of a command, followed without running it: its processes, what they touch, and how far it may go.
@NullMarked
package org.portolan.importers.script.run;

import org.jspecify.annotations.NullMarked;
