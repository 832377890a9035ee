/// Reads what a database looks like from text instead of a connection: schema dumps, folders of migrations, and the
/// schema files of frameworks.
@NullMarked
package org.portolan.importers.schema;

import org.jspecify.annotations.NullMarked;
