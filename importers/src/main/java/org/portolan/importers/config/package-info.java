/// What configuration says: which databases and endpoints are connected to, under which names.
@NullMarked
package org.portolan.importers.config;

import org.jspecify.annotations.NullMarked;
