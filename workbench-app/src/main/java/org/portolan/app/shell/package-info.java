/// The window around the places: top bar, rail, status, palette, welcome page. It knows no place; places don't know it.
@NullMarked
package org.portolan.app.shell;

import org.jspecify.annotations.NullMarked;
