/// Everything the user can do, registered once: menus, keys, tool bars and the palette are fed from here.
@NullMarked
package org.portolan.app.command;

import org.jspecify.annotations.NullMarked;
