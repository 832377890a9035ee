/// Python: enough of its grammar and libraries to follow a program from its first line into its modules.
@NullMarked
package org.portolan.importers.script.python;

import org.jspecify.annotations.NullMarked;
