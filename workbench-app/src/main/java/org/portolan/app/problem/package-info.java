/// The only code that shows a problem, and the notes that are said in passing.
@NullMarked
package org.portolan.app.problem;

import org.jspecify.annotations.NullMarked;
