/// The command line: every command, its options, what it prints and how it ends.
@NullMarked
package org.portolan.app.cli;

import org.jspecify.annotations.NullMarked;
