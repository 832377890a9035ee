/// Ruby: programs, classes that are found by their names, rake's tasks, and the libraries that decide where data goes.
@NullMarked
package org.portolan.importers.script.ruby;

import org.jspecify.annotations.NullMarked;
