/// What SQL text reads, writes and calls: statements cut apart, names told from words, the unknown admitted.
@NullMarked
package org.portolan.importers.sql;

import org.jspecify.annotations.NullMarked;
