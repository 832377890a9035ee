/// The dependency graph in formats that other programs read.
@NullMarked
package org.portolan.app.document.graph;

import org.jspecify.annotations.NullMarked;
