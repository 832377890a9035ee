/// The shell: its grammar, its variables and functions, and the programs that it starts.
@NullMarked
package org.portolan.importers.script.shell;

import org.jspecify.annotations.NullMarked;
