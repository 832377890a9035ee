/// Connection strings, client commands and client settings in every shape, read into the database they mean.
@NullMarked
package org.portolan.importers.connection;

import org.jspecify.annotations.NullMarked;
