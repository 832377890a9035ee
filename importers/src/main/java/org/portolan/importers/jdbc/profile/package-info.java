/// Counts in the rows of live tables what has to be cleaned up before they move: gaps, malformed values, duplicates,
/// orphans. The database counts; no value of it leaves the database but greatest numbers, of which only the digits are
/// kept.
@NullMarked
package org.portolan.importers.jdbc.profile;

import org.jspecify.annotations.NullMarked;
