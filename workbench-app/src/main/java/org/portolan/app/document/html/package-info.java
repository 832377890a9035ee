/// Documents as one self-contained HTML file each: paper first, then screen, then phone.
@NullMarked
package org.portolan.app.document.html;

import org.jspecify.annotations.NullMarked;
