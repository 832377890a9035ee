/// What went wrong with something the user gave or asked for, in words that help to mend it.
@NullMarked
package org.portolan.model.problem;

import org.jspecify.annotations.NullMarked;
