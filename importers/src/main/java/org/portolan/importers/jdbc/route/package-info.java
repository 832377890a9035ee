/// The way to a database: through a jump host, and protected by TLS.
@NullMarked
package org.portolan.importers.jdbc.route;

import org.jspecify.annotations.NullMarked;
