/// The sheet from which the documents are written.
@NullMarked
package org.portolan.app.export;

import org.jspecify.annotations.NullMarked;
