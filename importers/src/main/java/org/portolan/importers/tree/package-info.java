/// A collected folder, archive or repository, and what importers find in it.
@NullMarked
package org.portolan.importers.tree;

import org.jspecify.annotations.NullMarked;
