/// Writes the documents into a folder, all of them or none.
@NullMarked
package org.portolan.app.document.export;

import org.jspecify.annotations.NullMarked;
