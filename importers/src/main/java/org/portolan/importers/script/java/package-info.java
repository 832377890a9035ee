/// Java: classes that are found by their names, objects that a container wires, and the libraries that decide where data
/// goes.
@NullMarked
package org.portolan.importers.script.java;

import org.jspecify.annotations.NullMarked;
