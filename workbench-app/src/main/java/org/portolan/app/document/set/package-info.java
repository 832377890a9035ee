/// The documents of the export: what each of them says.
@NullMarked
package org.portolan.app.document.set;

import org.jspecify.annotations.NullMarked;
