/// The dependency graph as a picture: what is shown by name or in a number, and where it lies.
@NullMarked
package org.portolan.app.layout;

import org.jspecify.annotations.NullMarked;
