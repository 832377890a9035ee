package org.portolan.importers.schedule.code;

import java.util.regex.Pattern;

/// Which files somebody looks at for schedules.
///
/// @param files   the names of files that may hold one
/// @param flavour how they are cut to pieces
/// @param signs   at least one stands in every file that holds one; saves cutting most programs to pieces
record Reads(Pattern files, Flavour flavour, Pattern signs) {}
