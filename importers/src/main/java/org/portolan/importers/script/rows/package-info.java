/// Queries that are built by calling methods instead of writing SQL, and classes that stand for tables, whatever language
/// they are written in.
@NullMarked
package org.portolan.importers.script.rows;

import org.jspecify.annotations.NullMarked;
