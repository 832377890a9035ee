/// A workspace on the desk: what the window and the command line read and change, without either of them.
@NullMarked
package org.portolan.app.desk;

import org.jspecify.annotations.NullMarked;
