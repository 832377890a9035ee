/// JavaScript and TypeScript: modules, npm's scripts, and the libraries that decide where data goes.
@NullMarked
package org.portolan.importers.script.javascript;

import org.jspecify.annotations.NullMarked;
