/// Everything that was collected from one host, read by all importers of its files together.
@NullMarked
package org.portolan.importers.bundle;

import org.jspecify.annotations.NullMarked;
