/// The manifest as a file: read with every mistake in its place, written so that one change is one changed line.
@NullMarked
package org.portolan.model.manifest.file;

import org.jspecify.annotations.NullMarked;
