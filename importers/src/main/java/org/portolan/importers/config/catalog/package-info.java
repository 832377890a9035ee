/// What people have written down about their systems: entities of a catalog and what they need.
@NullMarked
package org.portolan.importers.config.catalog;

import org.jspecify.annotations.NullMarked;
