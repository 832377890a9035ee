/// A workspace folder: opened, locked against a second program, kept whole through crashes; with the store of imports.
@NullMarked
package org.portolan.model.workspace;

import org.jspecify.annotations.NullMarked;
