/// Inventories that people keep in spreadsheets: servers, applications, databases, owners and what depends on what.
@NullMarked
package org.portolan.importers.table;

import org.jspecify.annotations.NullMarked;
