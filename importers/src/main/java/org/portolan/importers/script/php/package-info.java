/// PHP: programs, classes that are loaded by their names, and the frameworks that decide where data goes.
@NullMarked
package org.portolan.importers.script.php;

import org.jspecify.annotations.NullMarked;
