/// The one place where objects are put together by hand, and the way into the program.
@NullMarked
package org.portolan.app;

import org.jspecify.annotations.NullMarked;
