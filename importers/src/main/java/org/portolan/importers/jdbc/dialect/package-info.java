/// What is different about each database: one folder of resources per database, with the queries that answer in the
/// columns all of them share.
@NullMarked
package org.portolan.importers.jdbc.dialect;

import org.jspecify.annotations.NullMarked;
