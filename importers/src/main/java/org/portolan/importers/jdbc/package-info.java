/// Reads a live database's catalogs into facts: read-only, with one query for each catalog, and honest about what the
/// login may not see.
@NullMarked
package org.portolan.importers.jdbc;

import org.jspecify.annotations.NullMarked;
