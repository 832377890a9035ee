/// Programs of general languages as one small tree of nodes, and the machine that follows them from their entry:
/// which functions are really called, with which values, and which statements reach a database.
@NullMarked
package org.portolan.importers.script.code;

import org.jspecify.annotations.NullMarked;
