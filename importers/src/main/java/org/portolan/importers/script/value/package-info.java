/// What is known of a value that a program computes, without running the program.
@NullMarked
package org.portolan.importers.script.value;

import org.jspecify.annotations.NullMarked;
