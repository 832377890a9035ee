/// The place Discover: the sources, what they brought, and what could not be read.
@NullMarked
package org.portolan.app.discover;

import org.jspecify.annotations.NullMarked;
