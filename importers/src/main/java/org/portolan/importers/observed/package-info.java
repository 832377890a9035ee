/// What was seen to happen: session lists, statement statistics, logs, open sockets. Each becomes clients with what they
/// used, as evidence, and the time in which others would have been seen, too.
@NullMarked
package org.portolan.importers.observed;

import org.jspecify.annotations.NullMarked;
