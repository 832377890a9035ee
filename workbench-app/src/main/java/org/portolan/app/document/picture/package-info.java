/// Pictures in documents: inline SVG that says in words what it shows.
@NullMarked
package org.portolan.app.document.picture;

import org.jspecify.annotations.NullMarked;
