/// The place Map: what depends on what, as a picture that answers questions.
@NullMarked
package org.portolan.app.map;

import org.jspecify.annotations.NullMarked;
